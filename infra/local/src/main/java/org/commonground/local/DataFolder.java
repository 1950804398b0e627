package org.commonground.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where one local stack keeps everything: only one can run on it, and nothing is deleted that it did not make. */
final class DataFolder {

    private static final String MARKER = ".common-ground";
    private static final String LOCK = "lock";
    private static final Set<String> KEPT = Set.of("", MARKER, LOCK);

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder for this process, as long as it lives. */
    static DataFolder open(Path folder) {
        try {
            if (isSomethingElse(folder)) {
                throw new CannotStart(folder + " holds something else: choose another folder with --data=DIR");
            }
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStart("a local stack is running on " + folder
                        + " already: stop it first (Ctrl-C there), or start another with --data=DIR --ports=free");
            }
            Files.writeString(folder.resolve(MARKER), "Made by ./start, which may delete this folder (--fresh).\n");
            return new DataFolder(folder, lock);
        } catch (IOException cause) {
            throw new CannotStart("cannot use the data folder " + folder + ": " + cause, cause);
        }
    }

    Path folder() {
        return folder;
    }

    /** A folder below, made when it is missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException cause) {
            throw new CannotStart("cannot make " + folder.resolve(name) + ": " + cause, cause);
        }
    }

    /** Deletes everything in it; only a folder with the marker gets this far. */
    void empty() {
        try {
            List<Path> doomed;
            try (Stream<Path> all = Files.walk(folder)) {
                doomed = all.filter(
                                path -> !KEPT.contains(folder.relativize(path).toString()))
                        .sorted(Comparator.reverseOrder())
                        .toList();
            }
            for (Path path : doomed) {
                Files.delete(path);
            }
        } catch (IOException cause) {
            throw new CannotStart("cannot empty the data folder " + folder + ": " + cause, cause);
        }
    }

    void release() {
        try {
            lock.release();
            lock.acquiredBy().close();
        } catch (IOException cause) {
            throw new CannotStart("cannot release the data folder " + folder + ": " + cause, cause);
        }
    }

    private static boolean isSomethingElse(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(MARKER))) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> !entry.endsWith(LOCK));
        }
    }
}
