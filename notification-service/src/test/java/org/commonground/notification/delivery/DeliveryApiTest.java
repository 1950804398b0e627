package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonground.backing.Backing;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ScriptedSmtp;
import org.commonground.notification.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.testing.TestIssuer;
import org.commonground.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What organisers and operators see of messages, what they can do, and what is told on Kafka meanwhile. */
@ServiceTest
class DeliveryApiTest {

    private static final String TOPIC = "notification.deliveries";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ORGANISER = TestIssuer.organiserOf("talk-for-a-change");
    private static final String ADMINISTRATOR = TestIssuer.sign(Caller.person("admin@example.org", true, Map.of()));

    @LocalServerPort
    private int port;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private MailConnections connections;

    private final String booking = SampleEvent.newBooking();
    private final String event = "event-" + booking.substring(0, 8);
    private final String message = booking + ":1:booking-confirmed";
    private final HttpClient http = HttpClient.newHttpClient();
    private ScriptedSmtp smtp;

    @BeforeEach
    void aServerThatKnowsNobody() throws IOException {
        smtp = new ScriptedSmtp().saying("RCPT", "550 5.1.1 no such user");
        sender.setPort(smtp.port());
        connections.closeAll();
        SampleEvent.announce(event, 3);
        BookingServiceStub.knows(booking, booking + "@example.org", "CONFIRMED");
        SampleEvent.of("booking.confirmed", booking, 1).about(event).send();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counts().get("failed").asInt()).isEqualTo(1));
    }

    @AfterEach
    void theUsualServer() throws IOException {
        sender.setPort(Backing.mail().smtpPort());
        connections.closeAll();
        smtp.close();
    }

    @Test
    void organisersSeeWhatWasRefusedAndWhyAndNoAddress() throws Exception {
        var page = get("/api/events/" + event + "/deliveries", ORGANISER);
        var item = page.get("items").get(0);

        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(item.get("messageId").asString()).isEqualTo(message);
        assertThat(item.get("bookingReference").asString()).isEqualTo("C4BA-B8T0");
        assertThat(item.get("template").asString()).isEqualTo("booking-confirmed");
        assertThat(item.get("state").asString()).isEqualTo("FAILED");
        assertThat(item.get("reason").asString()).contains("550 5.1.1 no such user");
        assertThat(item.get("attempts").asInt()).isEqualTo(1);
        assertThat(item.get("again").asBoolean()).isTrue();
        assertThat(page.toString()).doesNotContain("@example.org", "Example Guest");
        assertThat(smtp.taken()).isEmpty();
    }

    @Test
    void aPermanentRefusalIsRecordedOnceAndTriedAgainOnlyWhenSomebodyAsks() throws Exception {
        smtp.behave();
        // heard once more: that is no reason to try again
        SampleEvent.of("booking.confirmed", booking, 1).about(event).send();
        SampleEvent.of("booking.repeated", booking, 2).about(event).send();
        await().atMost(SOON).until(() -> smtp.takenFor(booking + "@example.org").size() == 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).endsWith("FAILED"));

        assertThat(post("/api/events/" + event + "/deliveries/" + message + "/retry", ORGANISER))
                .isEqualTo(202);

        await().atMost(SOON).until(() -> smtp.takenFor(booking + "@example.org").size() == 2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counts().toString())
                        .isEqualTo("{\"queued\":0,\"sent\":2,\"deferred\":0,\"failed\":0}"));
        assertThat(post("/api/events/" + event + "/deliveries/" + message + "/retry", ORGANISER))
                .isEqualTo(409);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(told()).contains("FAILED").endsWith("SENT");
            assertThat(Topics.about(TOPIC, message).stream()
                            .map(record -> Long.valueOf(Topics.header(record, "ce_sequence")))
                            .toList())
                    .isSorted();
        });
    }

    @Test
    void whatIsDeferredIsTriedAtOnceWhenSomebodyAsks() throws Exception {
        smtp.behave();
        smtp.saying("RCPT", "450 4.2.0 greylisted");
        assertThat(post("/api/admin/deliveries/" + message + "/retry", ADMINISTRATOR))
                .isEqualTo(202);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(counts().get("deferred").asInt()).isEqualTo(1));
        assertThat(get("/api/events/" + event + "/deliveries?state=DEFERRED", ORGANISER)
                        .at("/items/0/reason")
                        .asString())
                .contains("450");

        smtp.behave();
        assertThat(post("/api/events/" + event + "/deliveries/" + message + "/retry", ORGANISER))
                .isEqualTo(202);
        await().atMost(SOON).until(() -> smtp.takenFor(booking + "@example.org").size() == 1);
    }

    @Test
    void administratorsSeeAllAndOthersNothing() throws Exception {
        var all = get("/api/admin/deliveries?state=FAILED", ADMINISTRATOR).get("items");
        assertThat(all.valueStream().map(item -> item.get("messageId").asString()))
                .contains(message);
        var own = "/api/events/" + event + "/deliveries";
        var retry = own + "/" + message + "/retry";
        var outsider = TestIssuer.organiserOf("people-united");
        var door = TestIssuer.sign(Caller.person("door@example.org", false, Map.of("talk-for-a-change", Role.DOOR)));

        for (var path : List.of(own, "/api/admin/deliveries")) {
            assertThat(send("GET", path, outsider).statusCode()).isEqualTo(404);
            assertThat(send("GET", path, door).statusCode()).isEqualTo(404);
        }
        assertThat(send("GET", own, "").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/api/admin/deliveries", "").statusCode()).isEqualTo(404);
        assertThat(post(retry, outsider)).isEqualTo(404);
        assertThat(post(retry, "")).isEqualTo(401);
        assertThat(post("/api/admin/deliveries/" + message + "/retry", ORGANISER))
                .isEqualTo(404);
        assertThat(post(own + "/another:1:booking-confirmed/retry", ORGANISER)).isEqualTo(404);
        assertThat(send("GET", own + "?state=LOST", ORGANISER).statusCode()).isEqualTo(400);
    }

    private List<String> told() {
        return Topics.about(TOPIC, message).stream()
                .map(record -> Topics.data(record).get("state").asString())
                .toList();
    }

    private JsonNode counts() throws IOException, InterruptedException {
        return get("/api/events/" + event + "/deliveries", ORGANISER).get("counts");
    }

    private JsonNode get(String path, String token) throws IOException, InterruptedException {
        var answer = send("GET", path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return new JsonMapper().readTree(answer.body());
    }

    private int post(String path, String token) throws IOException, InterruptedException {
        return send("POST", path, token).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
