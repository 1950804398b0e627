package org.commonground.notification.delivery;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.commonground.notification.message.MailWriter;
import org.springframework.stereotype.Component;

/** Takes a link to whoever wants to sign in, while it works. */
@Component
class SignInCourier {

    private final MailWriter writer;
    private final MailServer server;
    private final Clock clock;

    SignInCourier(MailWriter writer, MailServer server, Clock clock) {
        this.writer = writer;
        this.server = server;
        this.clock = clock;
    }

    Outcome deliver(JobId id, Letter.SignInLink letter) throws AddressException {
        if (!clock.instant().isBefore(letter.expiresAt())) {
            return new Outcome.Obsolete("the link has expired");
        }
        return server.send(id, Recipient.of(letter.address()), writer.signInLink(letter.link(), letter.expiresAt()));
    }
}
