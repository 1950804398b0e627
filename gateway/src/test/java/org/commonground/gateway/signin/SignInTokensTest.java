package org.commonground.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.stream.IntStream;
import org.bson.Document;
import org.commonground.backing.Backing;
import org.commonground.gateway.support.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

class SignInTokensTest {

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final MovableClock clock = new MovableClock();
    private final MongoDatabase database =
            MongoClients.create(Backing.mongoUri("sign-in-tokens")).getDatabase("sign_in_tokens_test");
    private final SignInTokens tokens = new SignInTokens(database, clock);
    private final MongoCollection<Document> stored = database.getCollection("sign_in_tokens");

    @Test
    void aTokenIsStoredByItsHashAlone() {
        var token = remembered();
        assertThat(token.getTokenValue()).hasSize(43);
        assertThat(stored.find().into(new ArrayList<>()).toString()).doesNotContain(token.getTokenValue());
    }

    @Test
    void aTokenIsGoodForItsLifetimeAndNotLonger() {
        var inTime = remembered();
        var late = remembered();
        clock.pass(LIFETIME.minusSeconds(1));
        assertThat(consume(inTime)).isNotNull();
        clock.pass(Duration.ofSeconds(1));
        assertThat(consume(late)).isNull();
    }

    @Test
    void aTokenThatWasNotSentIsWorthNothing() {
        assertThat(consume(fresh())).isNull();
    }

    @Test
    void ofManyAtOnceOneGetsIn() {
        var token = remembered();
        var in = IntStream.range(0, 32).parallel().filter(_ -> consume(token) != null);
        assertThat(in.count()).isEqualTo(1);
    }

    @Test
    void whatNobodyUsedIsClearedAway() {
        var unused = remembered();
        clock.pass(LIFETIME.plusSeconds(1));
        remembered();
        assertThat(stored.countDocuments(new Document("expiresAt", Date.from(unused.getExpiresAt()))))
                .isZero();
    }

    private OneTimeToken fresh() {
        return tokens.generate(new GenerateOneTimeTokenRequest("kim@example.org", LIFETIME));
    }

    private OneTimeToken remembered() {
        var token = fresh();
        tokens.remember(token);
        return token;
    }

    private @Nullable OneTimeToken consume(OneTimeToken token) {
        return tokens.consume(OneTimeTokenAuthenticationToken.unauthenticated(token.getTokenValue()));
    }
}
