package org.commonground.notification.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonground.backing.Backing;
import org.commonground.notification.support.ServiceTest;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class SignInLinkTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private final String address = "organiser-" + UUID.randomUUID() + "@example.org";
    private final String link = "http://127.0.0.1:8080/sign-in/confirm?token=" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theGatewaysLinkIsSentOnceAndThenForgotten() throws Exception {
        var token = TestIssuer.service("gateway");

        assertThat(send(token, body()).statusCode()).isEqualTo(202);
        assertThat(send(token, body()).statusCode()).isEqualTo(202);

        await().atMost(SOON).until(() -> !Backing.mail().receivedBy(address).isEmpty());
        await().atMost(SOON).until(() -> database.getCollection("jobs").countDocuments() == 0);
        var mails = Backing.mail().receivedBy(address);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().message().getSubject()).isEqualTo("Your link to sign in to Common Ground");
        assertThat(database.getCollection("deliveries").find())
                .allSatisfy(delivery -> assertThat(delivery.toJson()).doesNotContain(address, link));
    }

    @Test
    void anExpiredLinkIsNotSent() throws Exception {
        var body = body();
        body.put("expiresAt", Instant.now().minusSeconds(1).toString());

        assertThat(send(TestIssuer.service("gateway"), body).statusCode()).isEqualTo(202);

        await().atMost(SOON).until(() -> database.getCollection("jobs").countDocuments() == 0);
        assertThat(Backing.mail().receivedBy(address)).isEmpty();
    }

    @Test
    void nobodyElseMaySendLinks() throws Exception {
        assertThat(send("", body()).statusCode()).isEqualTo(401);
        assertThat(send("forged", body()).statusCode()).isEqualTo(401);
        assertThat(send(TestIssuer.service("directory-service"), body()).statusCode())
                .isEqualTo(403);
        assertThat(send(TestIssuer.organiserOf("talk-for-a-change"), body()).statusCode())
                .isEqualTo(403);
        assertThat(Backing.mail().receivedBy(address)).isEmpty();
    }

    @Test
    void whatCannotBeSentIsSaidFieldByField() throws Exception {
        var wrong = Map.<String, Object>of("email", "nobody", "link", "javascript:alert(1)");

        var answer = send(TestIssuer.service("gateway"), wrong);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonMapper().readTree(answer.body()).get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("email", "link", "expiresAt");
    }

    private Map<String, Object> body() {
        var expires = Instant.now().plus(15, ChronoUnit.MINUTES).toString();
        return new HashMap<>(Map.of("email", address, "link", link, "expiresAt", expires));
    }

    private HttpResponse<String> send(String token, Map<String, Object> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/internal/messages/sign-in-link"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonMapper().writeValueAsString(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
