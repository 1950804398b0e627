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
        var html = mail.html();
        var code = mail.code();
        if (code != null) {
            Files.write(FOLDER.resolve("reference.png"), code.png());
            html = html.replace("cid:" + code.contentId(), "reference.png");
        }
        Files.writeString(FOLDER.resolve(name + ".html"), html);
        Files.writeString(FOLDER.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
    }
}
