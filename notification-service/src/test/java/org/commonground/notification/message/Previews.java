package org.commonground.notification.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages in files, for looking at them in a browser. */
final class Previews {

    private static final Path FOLDER = Path.of("target", "mail");

    private Previews() {}

    static void write(String name, Mail mail) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".html"), mail.html());
        Files.writeString(FOLDER.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
    }
}
