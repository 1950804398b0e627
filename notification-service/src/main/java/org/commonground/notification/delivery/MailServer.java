package org.commonground.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Set;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailProperties;
import org.springframework.stereotype.Component;

/** The SMTP server, and through it the recipients' domains: neither is given more than it can take. */
@Component
class MailServer {

    private final MailConnections connections;
    private final MimeLetter letters;
    private final Domains domains;
    private final SmtpLimits limits;
    private final Clock clock;

    MailServer(MailConnections connections, Domains domains, SmtpLimits limits, MailProperties sender, Clock clock) {
        this.connections = connections;
        this.letters = new MimeLetter(sender);
        this.domains = domains;
        this.limits = limits;
        this.clock = clock;
    }

    /** How many messages may be tried now, of as many as there is room for. */
    Room room(Room usual) {
        return limits.room(usual);
    }

    /** Domains for which nothing needs to be tried now. */
    Set<DomainKey> resting() {
        return domains.closed();
    }

    Outcome send(JobId job, InternetAddress recipient, Mail mail) {
        return domains.through(
                DomainKey.of(recipient), () -> limits.within(() -> trySending(letter(job, recipient, mail))));
    }

    private MimeMessage letter(JobId job, InternetAddress recipient, Mail mail) {
        try {
            return letters.fill(connections.newMessage(), job, recipient, mail, clock.instant());
        } catch (MessagingException e) {
            throw new IllegalStateException("a message that cannot be put into MIME", e);
        }
    }

    private Outcome trySending(MimeMessage message) {
        try {
            connections.send(message);
            return new Outcome.Accepted();
        } catch (NoConnection e) {
            return SmtpReply.away(e);
        } catch (MessagingException e) {
            return SmtpReply.outcome(e);
        }
    }
}
