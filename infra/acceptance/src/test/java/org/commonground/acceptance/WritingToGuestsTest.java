package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.acceptance.FrontDoor.party;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An organiser writes to some of an event's guests. */
class WritingToGuestsTest {

    private final LocalStack stack = LocalStack.shared();
    private final FrontDoor visitor = new FrontDoor(stack.site());
    private final Partner partner = new Partner(stack);

    @Test
    void thoseWithPlacesGetItOnceAndThoseWhoWaitOrCancelledDoNot() {
        var event = publishedWithAWaitingList(2);
        visitor.book(event, party("writes-coming@example.org", 1));
        var leaves = visitor.book(event, party("writes-cancelled@example.org", 1));
        visitor.book(event, party("writes-waiting@example.org", 2));
        visitor.delete("/api/bookings/" + leaves.manageToken());
        new Mailbox(stack, "writes-cancelled@example.org").await(2);
        new Mailbox(stack, "writes-waiting@example.org").await(1);
        new Mailbox(stack, "writes-coming@example.org").await(1);
        var message = Map.of(
                "subject",
                "The doors open at 6pm",
                "text",
                "Please come to the side entrance.",
                "necessary",
                true,
                "audience",
                Map.of("statuses", List.of("CONFIRMED")));
        var key = UUID.randomUUID().toString();

        var sent = write(event, message, key);
        var again = write(event, message, key);

        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        assertThat(again.json().get("id")).isEqualTo(sent.json().get("id"));
        var mail = new Mailbox(stack, "writes-coming@example.org").await(2).getLast();
        assertThat(mail.subject()).startsWith("The doors open at 6pm: ");
        assertThat(mail.text()).contains("Please come to the side entrance.", "about the arrangements");
        assertThat(mail.parts().get("text/html")).contains("Please come to the side entrance.");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> written(event).get("deliveries").get("sent").asInt() == 1);
        assertThat(written(event).get("recipients").asInt()).isEqualTo(1);
        assertThat(new Mailbox(stack, "writes-coming@example.org").read()).hasSize(2);
        assertThat(new Mailbox(stack, "writes-waiting@example.org").read()).hasSize(1);
        assertThat(new Mailbox(stack, "writes-cancelled@example.org").read()).hasSize(2);
    }

    @Test
    void nobodyElseCanWriteToThem() {
        var event = publishedWithAWaitingList(2);
        var message = Map.of("subject", "Not ours", "text", "Not ours.");

        assertThat(visitor.post("/api/events/" + event + "/messages", message).status())
                .isEqualTo(401);
        assertThat(visitor.get("/api/events/" + event + "/messages").status()).isEqualTo(401);
        assertThat(write("good-relations", message, "key").status()).isEqualTo(404);
    }

    private FrontDoor.Answer write(String event, Map<String, ?> message, String key) {
        return visitor.post(
                "/api/events/" + event + "/messages",
                message,
                "Authorization",
                "Bearer " + stack.address("demo.partner.token"),
                "Idempotency-Key",
                key);
    }

    private JsonNode written(String event) {
        return visitor.get(
                        "/api/events/" + event + "/messages",
                        "Authorization",
                        "Bearer " + stack.address("demo.partner.token"))
                .json()
                .get("items")
                .get(0);
    }

    private String publishedWithAWaitingList(int capacity) {
        var event = new HashMap<>(partner.event("Example: an evening with news", capacity));
        event.put("booking", Map.of("maxPartySize", 6, "waitingList", true));
        var id = partner.send(event).json().get("id").asString();
        await().until(() -> visitor.get("/api/events/" + id + "/availability").status() == 200);
        return id;
    }
}
