package org.commonground.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMailTest {

    @TempDir
    Path folder;

    @Test
    void acceptedMailIsStillThereAfterTheServerIsGone() throws Exception {
        EmbeddedMail mail = EmbeddedMail.onDisk(folder, Ports.free(), Ports.free());
        mail.start();
        send(mail, "Your place is booked", "ada@example.org", "Grace@example.org");
        // Not stopped before the next one reads the folder: what was accepted is on disk already.
        EmbeddedMail next = EmbeddedMail.onDisk(folder, Ports.free(), Ports.free());
        next.start();
        try {
            assertThat(next.received()).hasSize(2);
            assertThat(inbox(next, "ada@example.org")).containsExactly("Your place is booked");
            assertThat(inbox(next, "grace@example.org")).containsExactly("Your place is booked");
            send(next, "A reminder", "ada@example.org");
            assertThat(inbox(next, "ada@example.org")).containsExactly("Your place is booked", "A reminder");
        } finally {
            mail.stop();
            next.stop();
        }
    }

    @Test
    void mailSurvivesAnOutageInMemoryToo() throws Exception {
        EmbeddedMail mail = EmbeddedMail.inMemory(Ports.free(), Ports.free());
        mail.start();
        send(mail, "Welcome", "ada@example.org");
        mail.stop();
        mail.start();
        try {
            assertThat(inbox(mail, "ada@example.org")).containsExactly("Welcome");
            assertThat(mail.receivedBy("ADA@example.org"))
                    .singleElement()
                    .satisfies(received ->
                            assertThat(received.message().getSubject()).isEqualTo("Welcome"));
        } finally {
            mail.stop();
        }
    }

    @Test
    void onlyTheNewestAreShownAndAllAreOnDisk() throws Exception {
        EmbeddedMail mail = EmbeddedMail.onDisk(folder, 3, Ports.free(), Ports.free());
        mail.start();
        try {
            for (String recipient : List.of("ada", "grace", "ada", "mary", "mary")) {
                send(mail, "To " + recipient, recipient + "@example.org");
            }
            assertThat(mail.received())
                    .extracting(ReceivedMail::recipient)
                    .containsExactly("ada@example.org", "mary@example.org", "mary@example.org");
            assertThat(inbox(mail, "ada@example.org")).containsExactly("To ada");
            assertThat(inbox(mail, "mary@example.org")).hasSize(2);
            assertThat(inbox(mail, "grace@example.org")).isEmpty();
        } finally {
            mail.stop();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".eml"))).hasSize(5);
        }
        assertThat(EmbeddedMail.onDisk(folder, 3, Ports.free(), Ports.free()).received())
                .extracting(ReceivedMail::id)
                .isEqualTo(mail.received().stream().map(ReceivedMail::id).toList());
    }

    @Test
    void mailThatCannotBeKeptIsNotAccepted() throws Exception {
        Path file = Files.createFile(folder.resolve("in the way"));
        EmbeddedMail mail = EmbeddedMail.onDisk(file, Ports.free(), Ports.free());
        mail.start();
        try {
            assertThatThrownBy(() -> send(mail, "Lost", "ada@example.org")).isInstanceOf(MessagingException.class);
            assertThat(mail.received()).isEmpty();
        } finally {
            mail.stop();
        }
    }

    private static void send(EmbeddedMail mail, String subject, String... recipients) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", mail.host());
        settings.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("events@example.org"));
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText("Hello");
        Transport.send(message);
    }

    private static List<String> inbox(EmbeddedMail mail, String user) throws Exception {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect(mail.host(), mail.imapPort(), user, user);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<String> subjects = new ArrayList<>();
                for (Message message : inbox.getMessages()) {
                    subjects.add(message.getSubject());
                }
                return subjects;
            }
        }
    }
}
