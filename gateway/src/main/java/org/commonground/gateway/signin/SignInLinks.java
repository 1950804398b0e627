package org.commonground.gateway.signin;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.limits.TokenBuckets;
import org.commonground.gateway.token.Memberships;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Sends links to those who organise something. All of it happens after the answer, so that neither the answer nor the time
 * it takes tells whose address is known.
 */
@Component
class SignInLinks {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 64;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final SignInTokens tokens;
    private final Memberships memberships;
    private final SignInMail mail;
    private final TokenBuckets perAddress;

    SignInLinks(
            SignInTokens tokens, Memberships memberships, SignInMail mail, SignInProperties properties, Clock clock) {
        this.tokens = tokens;
        this.memberships = memberships;
        this.mail = mail;
        this.perAddress = new TokenBuckets(properties.linksPerHour(), HOUR, clock);
    }

    /** Returns at once; without a link if too many are being sent. */
    void send(OneTimeToken token) {
        if (!free.tryAcquire()) {
            LOG.warn("a sign-in link was not sent: too many at once");
            return;
        }
        Thread.ofVirtual().name("sign-in-link").start(() -> {
            try {
                sendIfKnown(token);
            } catch (ServiceUnavailable | RestClientException | MongoException e) {
                LOG.warn("a sign-in link was not sent: {}", e.getMessage());
            } finally {
                free.release();
            }
        });
    }

    private void sendIfKnown(OneTimeToken token) {
        var email = token.getUsername();
        if (!Organisers.isOrganiser(memberships.read(email))) {
            LOG.info("a sign-in link was not sent: nobody's address");
        } else if (perAddress.take(email).isPositive()) {
            LOG.info("a sign-in link was not sent: enough for one address");
        } else {
            tokens.remember(token);
            mail.send(token);
        }
    }
}
