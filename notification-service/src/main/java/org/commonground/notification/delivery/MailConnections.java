package org.commonground.notification.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Connections to the mail server, kept open for the next message: connecting, greeting and TLS cost more than a message.
 * Never more than messages under way. One on which anything failed is not used again, since nobody knows what the server
 * thinks it is in the middle of.
 */
@Component
class MailConnections {

    private static final Logger log = LoggerFactory.getLogger(MailConnections.class);

    /** Servers close idle connections after minutes, and some count the messages on one. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

    private static final int MOST_MESSAGES = 100;

    private static final String STREAM_PROVIDER = StreamProvider.class.getName();

    private record Connection(Transport transport, int messages, long since) {

        boolean isStale(long now) {
            return now - since > LONGEST_IDLE.toNanos() || messages >= MOST_MESSAGES;
        }
    }

    private final JavaMailSenderImpl server;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    MailConnections(JavaMailSenderImpl server) {
        this.server = server;
        nameStreamProvider();
    }

    /** Or Jakarta Mail looks through every jar for it again for each part of each message. */
    private static void nameStreamProvider() {
        if (System.getProperty(STREAM_PROVIDER) == null) {
            System.setProperty(STREAM_PROVIDER, MailStreamProvider.class.getName());
        }
    }

    MimeMessage newMessage() {
        return server.createMimeMessage();
    }

    /**
     * Returns when the server has taken the message over.
     *
     * @throws NoConnection when it cannot be reached
     */
    void send(MimeMessage message) throws MessagingException {
        var connection = take();
        try {
            connection.transport().sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            close(connection);
            throw e;
        }
        idle.push(new Connection(connection.transport(), connection.messages() + 1, System.nanoTime()));
    }

    private Connection take() throws NoConnection {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            // asks the server, which may have closed it in the meantime
            if (!kept.isStale(System.nanoTime()) && kept.transport().isConnected()) {
                return kept;
            }
            close(kept);
        }
        return new Connection(connect(), 0, System.nanoTime());
    }

    private Transport connect() throws NoConnection {
        try {
            var transport = server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
            transport.connect(server.getHost(), server.getPort(), orNull(server.getUsername()), server.getPassword());
            return transport;
        } catch (MessagingException e) {
            throw new NoConnection(e);
        }
    }

    /** An empty user name would be tried to sign in with. */
    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void closeStale() {
        var now = System.nanoTime();
        idle.stream().filter(kept -> kept.isStale(now) && idle.remove(kept)).forEach(MailConnections::close);
    }

    @PreDestroy
    void closeAll() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.transport().close();
        } catch (MessagingException e) {
            log.debug("A connection to the mail server is closed already", e);
        }
    }
}
