package org.commonground.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code addresses.properties} for programs: there while the stack is ready, and only then. */
final class AddressFile {

    private final Path file;

    AddressFile(Path folder) {
        this.file = folder.resolve("addresses.properties");
    }

    void write(Map<String, String> entries) {
        String text = new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new CannotStart("cannot write " + file + ": " + cause, cause);
        }
    }

    /** Whether the last stack on this folder was killed. */
    boolean wasLeftBehind() {
        return Files.exists(file);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new CannotStart("cannot delete " + file + ": " + cause, cause);
        }
    }
}
