package org.commonground.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.commonground.backing.EmbeddedMail;
import org.commonground.backing.Ports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxServerTest {

    private final EmbeddedMail mail = EmbeddedMail.inMemory(Ports.free(), Ports.free());
    private final int port = Ports.free();
    private final MailboxServer server = new MailboxServer(port, mail::received);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        mail.start();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        mail.stop();
        http.close();
    }

    @Test
    void itListsTheNewestFirst() throws Exception {
        assertThat(get("/").body()).contains("No mail yet");
        send("First", "Hello", null);
        send("Second", "Hello", null);
        assertThat(get("/").body()).containsSubsequence("Second", "First");
    }

    @Test
    void aMessageShowsItsTextItsHtmlInASandboxAndItsFiles() throws Exception {
        send("Your place <b>", "Manage it: http://127.0.0.1:8080/bookings/x", "<script>alert(1)</script><p>Hello</p>");
        String path = "/messages/" + mail.received().getFirst().id();

        HttpResponse<String> page = get(path);
        assertThat(page.body())
                .contains(
                        "Your place &lt;b&gt;",
                        "<a href=\"http://127.0.0.1:8080/bookings/x\"",
                        "sandbox=\"allow-popups")
                .doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");

        HttpResponse<String> html = get(path + "/html");
        assertThat(html.body()).contains("<p>Hello</p>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .as("no script, even when opened by itself")
                .startsWith("default-src 'none'")
                .contains("sandbox");

        HttpResponse<String> file = get(path + "/files/0");
        assertThat(file.body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''good%20relations.ics");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        send("One", "Hello", null);
        String message = "/messages/" + mail.received().getFirst().id();
        for (String path :
                new String[] {"/nothing", "/messages/", "/messages/1-2", message + "/html", message + "/files/7"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void itOnlyReads() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void anotherSitesNameForThisMachineOpensNothing() throws Exception {
        send("Private", "Hello", null);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream request = socket.getOutputStream();
            request.write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("Private");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void send(String subject, String text, @Nullable String html) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", mail.host());
        settings.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("events@example.org", "Łukasz <Events>", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ada@example.org"));
        message.setSubject(subject, "UTF-8");
        if (html == null) {
            message.setText(text, "UTF-8");
        } else {
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            MimeBodyPart rich = new MimeBodyPart();
            rich.setContent(html, "text/html; charset=utf-8");
            MimeBodyPart calendar = new MimeBodyPart();
            calendar.setContent("BEGIN:VCALENDAR", "text/calendar; charset=utf-8");
            calendar.setFileName("good relations.ics");
            MimeBodyPart both = new MimeBodyPart();
            both.setContent(new MimeMultipart("alternative", plain, rich));
            message.setContent(new MimeMultipart("mixed", both, calendar));
        }
        Transport.send(message);
    }
}
