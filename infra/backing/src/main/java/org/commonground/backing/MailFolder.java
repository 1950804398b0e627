package org.commonground.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Received mail as files: {@code <folder>/<recipient>/<milliseconds>-<random>.eml}. */
final class MailFolder {

    private static final String SUFFIX = ".eml";

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns when the message is on disk under its final name. */
    void keep(ReceivedMail mail) {
        Path mailbox = folder.resolve(URLEncoder.encode(mail.recipient(), StandardCharsets.UTF_8));
        Path file = mailbox.resolve(mail.id() + SUFFIX);
        Path unfinished = mailbox.resolve(mail.id() + ".part");
        try {
            Files.createDirectories(mailbox);
            try (FileChannel channel =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(mail.source());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot keep a message in " + file, cause);
        }
    }

    /** The newest of what was kept so far, oldest first. */
    List<ReceivedMail> newest(int most) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = list(folder).stream()
                .flatMap(mailbox -> list(mailbox).stream())
                .filter(file -> file.toString().endsWith(SUFFIX))
                .sorted(Comparator.comparing(MailFolder::receivedAt).thenComparing(MailFolder::id))
                .toList();
        return files.stream()
                .skip(Math.max(0, files.size() - most))
                .map(this::read)
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read the mail in " + folder, cause);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static Instant receivedAt(Path file) {
        String id = id(file);
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }

    private ReceivedMail read(Path file) {
        String mailbox = folder.relativize(file).getName(0).toString();
        try {
            return new ReceivedMail(
                    id(file),
                    URLDecoder.decode(mailbox, StandardCharsets.UTF_8),
                    receivedAt(file),
                    Files.readAllBytes(file));
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read " + file, cause);
        }
    }
}
