package org.commonground.gateway.signin;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** The tokens in sign-in links: 256 random bits, stored by their hash, gone with their first use. */
@Component
class SignInTokens implements OneTimeTokenService {

    private static final Logger LOG = LoggerFactory.getLogger(SignInTokens.class);
    private static final int BYTES = 32;
    private static final String EXPIRES_AT = "expiresAt";
    private static final String EMAIL = "email";

    private final SecureRandom random = new SecureRandom();
    private final MongoCollection<Document> tokens;
    private final Clock clock;

    SignInTokens(MongoDatabase database, Clock clock) {
        this.tokens = database.getCollection("sign_in_tokens");
        this.clock = clock;
    }

    /** MongoDB removes what nobody used; elsewhere {@link #remember} does. */
    @EventListener(ApplicationReadyEvent.class)
    void index() {
        try {
            tokens.createIndex(Indexes.ascending(EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        } catch (MongoException away) {
            LOG.warn("sign-in links do not work yet: {}", away.getMessage());
        }
    }

    /** A new token that is worth nothing until it is {@linkplain #remember remembered}. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return new DefaultOneTimeToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                request.getUsername(),
                clock.instant().plus(request.getExpiresIn()));
    }

    void remember(OneTimeToken token) {
        tokens.deleteMany(Filters.lt(EXPIRES_AT, Date.from(clock.instant())));
        tokens.insertOne(new Document("_id", hash(token.getTokenValue()))
                .append(EMAIL, token.getUsername())
                .append(EXPIRES_AT, Date.from(token.getExpiresAt())));
    }

    /**
     * @return null where the token is unknown, used or too old
     * @throws InternalAuthenticationServiceException when MongoDB does not answer
     */
    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        var value = presented.getTokenValue();
        if (value == null) {
            return null;
        }
        try {
            var stored = tokens.findOneAndDelete(
                    Filters.and(Filters.eq("_id", hash(value)), Filters.gt(EXPIRES_AT, Date.from(clock.instant()))));
            return stored == null
                    ? null
                    : new DefaultOneTimeToken(
                            value,
                            stored.getString(EMAIL),
                            stored.getDate(EXPIRES_AT).toInstant());
        } catch (MongoException e) {
            throw new InternalAuthenticationServiceException("MongoDB did not answer", e);
        }
    }

    private static String hash(String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
