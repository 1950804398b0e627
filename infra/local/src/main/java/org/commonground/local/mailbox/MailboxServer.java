package org.commonground.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.commonground.backing.ReceivedMail;
import org.commonground.local.mailbox.MessageContent.Attachment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the received mail on 127.0.0.1 to a browser of this machine. */
public final class MailboxServer {

    static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    private static final Logger LOG = LoggerFactory.getLogger(MailboxServer.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
    private static final String MESSAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; sandbox " + SANDBOX;

    private final int port;
    private final Supplier<List<ReceivedMail>> received;
    private final MailboxPages pages = new MailboxPages();
    private @Nullable HttpServer server;

    /** @param received what arrived so far, oldest first */
    public MailboxServer(int port, Supplier<List<ReceivedMail>> received) {
        this.port = port;
        this.received = received;
    }

    public synchronized void start() throws IOException {
        HttpServer starting = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        starting.createContext("/", this::handle);
        starting.start();
        server = starting;
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        } catch (MessagingException | RuntimeException broken) {
            LOG.warn("Cannot show {}", exchange.getRequestURI(), broken);
            throw new IOException(broken);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, MessagingException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        // Only by an address of this machine: another site's name that resolves to it would open the mail to that site.
        if (!("127.0.0.1:" + port).equals(host) && !("localhost:" + port).equals(host)) {
            return Answer.text(421, "Open http://127.0.0.1:" + port + "/ instead.");
        }
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            return Answer.text(405, "Mail can only be read here.");
        }
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (path.length == 2 && path[1].isEmpty()) {
            return Answer.page(200, pages.list(received.get().reversed()));
        }
        Optional<ReceivedMail> mail = path.length >= 3 && path[1].equals("messages") ? find(path[2]) : Optional.empty();
        return mail.isPresent() ? answer(mail.get(), path) : Answer.page(404, pages.notFound());
    }

    private Optional<ReceivedMail> find(String id) {
        return received.get().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private Answer answer(ReceivedMail mail, String[] path) throws IOException, MessagingException {
        MimeMessage message = mail.message();
        MessageContent content = MessageContent.of(message);
        if (path.length == 3) {
            return Answer.page(200, pages.message(mail, message, content));
        }
        if (path.length == 4 && path[3].equals("html") && content.html() != null) {
            byte[] body = ("<base target=\"_blank\">" + content.html()).getBytes(StandardCharsets.UTF_8);
            return new Answer(200, HTML, MESSAGE_POLICY, null, body);
        }
        if (path.length == 5 && path[3].equals("files") && path[4].matches("\\d{1,3}")) {
            int index = Integer.parseInt(path[4]);
            if (index < content.attachments().size()) {
                return Answer.file(content.attachments().get(index));
            }
        }
        return Answer.page(404, pages.notFound());
    }

    private record Answer(
            int status,
            String type,
            String policy,
            @Nullable String fileName,
            byte[] body) {

        static Answer page(int status, String html) {
            return new Answer(status, HTML, PAGE_POLICY, null, html.getBytes(StandardCharsets.UTF_8));
        }

        static Answer text(int status, String text) {
            return new Answer(
                    status, "text/plain; charset=utf-8", PAGE_POLICY, null, text.getBytes(StandardCharsets.UTF_8));
        }

        static Answer file(Attachment file) throws IOException, MessagingException {
            String type = file.type().matches("[a-z]+/[a-z0-9.+-]+") ? file.type() : "application/octet-stream";
            return new Answer(200, type, MESSAGE_POLICY, file.name(), file.bytes());
        }

        void send(HttpExchange exchange) throws IOException {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type);
            headers.set("Content-Security-Policy", policy);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            if (fileName != null) {
                String encoded =
                        URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
                headers.set("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
            }
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
