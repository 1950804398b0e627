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

    /** Everything kept so far, oldest first. */
    List<ReceivedMail> load() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return list(folder).stream()
                .flatMap(mailbox -> list(mailbox).stream()
                        .filter(file -> file.toString().endsWith(SUFFIX))
                        .map(file -> read(mailbox, file)))
                .sorted(Comparator.comparing(ReceivedMail::receivedAt).thenComparing(ReceivedMail::id))
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read the mail in " + folder, cause);
        }
    }

    private static ReceivedMail read(Path mailbox, Path file) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        String recipient = URLDecoder.decode(mailbox.getFileName().toString(), StandardCharsets.UTF_8);
        try {
            return new ReceivedMail(id, recipient, receivedAt, Files.readAllBytes(file));
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read " + file, cause);
        }
    }
}
