package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * FAULTS I4. A mail that the mail server took a moment before the kill, and that nobody could write down any more, goes
 * out once more under the same Message-ID. So a kill costs no guest more than one repeat, and no more guests than had
 * their mail under way.
 */
class KilledWhileWritingTest {

    private static final int GUESTS = 250;
    private static final int KILLS = 1;

    /** {@code commonground.delivery.at-once}. */
    private static final int UNDER_WAY = 40;

    private final LocalStack stack = LocalStack.shared();
    private final FrontDoor visitor = new FrontDoor(stack.site());
    private final String subject = "News " + UUID.randomUUID();

    @Test
    void aKillWhileLettersGoOutLosesNoneAndRepeatsOnlyWhatWasUnderWay() {
        var event = eventWithGuests();
        write(event);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(() -> sent(written(event)) >= GUESTS / 10);

        stack.kill("notification-service");

        assertThat(perGuest()).as("killed in the middle").anyMatch(List::isEmpty);
        await().ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> sent(written(event)) == GUESTS);
        assertThat(written(event).get("recipients").asInt()).isEqualTo(GUESTS);
        var letters = perGuest();
        assertThat(letters).allSatisfy(mine -> {
            assertThat(mine).hasSizeBetween(1, 1 + KILLS);
            assertThat(mine.stream().distinct()).hasSize(1);
        });
        assertThat(letters.stream().mapToInt(List::size).sum() - GUESTS).isBetween(0, KILLS * UNDER_WAY);
    }

    /** The Message-IDs of what each guest has of it. */
    private List<List<String>> perGuest() {
        return IntStream.range(0, GUESTS)
                .mapToObj(guest -> stack.taken("burst-" + guest + "@example.org").stream()
                        .filter(mail -> mail.getHeader("Subject", null).startsWith(subject))
                        .map(mail -> mail.getHeader("Message-ID", null))
                        .toList())
                .toList();
    }

    private String eventWithGuests() {
        var id = new Partner(stack)
                .publish("Example: an evening with many guests", GUESTS)
                .json()
                .get("id")
                .asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> visitor.get("/api/events/" + id + "/availability").status() == 200);
        var burst = new Burst(stack, id);
        burst.ask(GUESTS, 0, () -> {});
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            burst.ask(0, 0, () -> {});
            return burst.isAnswered();
        });
        assertThat(burst.confirmed()).hasSize(GUESTS);
        await("the confirmations")
                .atMost(Duration.ofSeconds(30))
                .until(() -> organiser("/api/events/" + id + "/deliveries")
                                .at("/counts/sent")
                                .asInt()
                        == GUESTS);
        return id;
    }

    private void write(String event) {
        var message =
                Map.of("subject", subject, "text", "An example.", "audience", Map.of("statuses", List.of("CONFIRMED")));
        var answer = visitor.post("/api/events/" + event + "/messages", message, "Authorization", token());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    private JsonNode written(String event) {
        return organiser("/api/events/" + event + "/messages").at("/items/0");
    }

    private static int sent(JsonNode message) {
        return message.at("/deliveries/sent").asInt();
    }

    private JsonNode organiser(String path) {
        return visitor.get(path, "Authorization", token()).json();
    }

    private String token() {
        return "Bearer " + stack.address("demo.partner.token");
    }
}
