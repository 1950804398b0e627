package org.commonground.gateway.signin;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.commonground.gateway.limits.TokenBuckets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Sends links to whoever asks: who is new may name their organisation once they are in. All of it happens after the answer,
 * so that neither the answer nor the time it takes tells whose address is known, or how often it was asked for.
 */
@Component
class SignInLinks {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 64;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final SignInTokens tokens;
    private final SignInMail mail;
    private final TokenBuckets perAddress;

    SignInLinks(SignInTokens tokens, SignInMail mail, SignInProperties properties, Clock clock) {
        this.tokens = tokens;
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
                sendSparingly(token);
            } catch (RestClientException | MongoException e) {
                LOG.warn("a sign-in link was not sent: {}", e.getMessage());
            } finally {
                free.release();
            }
        });
    }

    private void sendSparingly(OneTimeToken token) {
        var email = token.getUsername();
        if (perAddress.take(email).isPositive()) {
            LOG.info("a sign-in link was not sent: enough for one address");
        } else {
            tokens.remember(token);
            mail.send(token);
        }
    }
}
