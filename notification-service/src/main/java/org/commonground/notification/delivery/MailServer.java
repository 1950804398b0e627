package org.commonground.notification.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The SMTP server, behind a circuit breaker that only its being away opens (a refused message is an answer) and a rate
 * limit, so that a rush of bookings is not followed by a rush on it.
 */
@Component
class MailServer {

    private final JavaMailSender smtp;
    private final MimeLetter letters;
    private final CircuitBreaker breaker;
    private final RateLimiter rate;
    private final Clock clock;

    MailServer(
            JavaMailSender smtp,
            MailProperties sender,
            CircuitBreakerRegistry breakers,
            RateLimiterRegistry rates,
            Clock clock) {
        this.smtp = smtp;
        this.letters = new MimeLetter(sender);
        this.breaker = breakers.circuitBreaker("smtp");
        this.rate = rates.rateLimiter("smtp");
        this.clock = clock;
    }

    /** How many messages may be tried now: none while it rests, a few while it recovers. */
    int room(int usual) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 0;
            case HALF_OPEN ->
                Math.min(usual, breaker.getCircuitBreakerConfig().getPermittedNumberOfCallsInHalfOpenState());
            case CLOSED, DISABLED, METRICS_ONLY -> usual;
        };
    }

    Outcome send(JobId job, InternetAddress recipient, Mail mail) {
        try {
            RateLimiter.waitForPermission(rate);
            return breaker.executeSupplier(() -> trySending(job, recipient, mail));
        } catch (RequestNotPermitted e) {
            return new Outcome.Away("more messages wait for the mail server than it takes at a time");
        } catch (CallNotPermittedException e) {
            return new Outcome.Away("the mail server has been away too often of late");
        }
    }

    private Outcome trySending(JobId job, InternetAddress recipient, Mail mail) {
        try {
            smtp.send(letters.fill(smtp.createMimeMessage(), job, recipient, mail, clock.instant()));
            return new Outcome.Accepted();
        } catch (MailException e) {
            return SmtpReply.outcome(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a message that cannot be put into MIME", e);
        }
    }
}
