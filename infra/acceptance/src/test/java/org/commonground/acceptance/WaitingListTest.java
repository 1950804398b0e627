package org.commonground.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.acceptance.FrontDoor.party;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.acceptance.FrontDoor.Answer;
import org.junit.jupiter.api.Test;

/** A full event, as those see it who wait, hold places, or keep some for others. */
class WaitingListTest {

    private static final Pattern MANAGE = Pattern.compile("http://\\S+(/bookings/[A-Za-z0-9_-]+)");

    private final LocalStack stack = LocalStack.shared();
    private final FrontDoor visitor = new FrontDoor(stack.site());
    private final Partner partner = new Partner(stack);

    @Test
    void aPartyWaitsOnThePagesIsGivenAFreedBlockAndHearsOfItByMail() {
        var event = published("Example: an evening that fills", 3, Map.of("waitingList", true));
        var holder = visitor.book(event.id(), party("fills@example.org", 3));

        var page = visitor.get("/events/" + event.slug());
        assertThat(page.text()).contains("All 3 places are taken", "Join the waiting list", "first come, first served");
        var joined = visitor.submit(
                visitor.get("/events/" + event.slug() + "/book"),
                "/events/" + event.slug() + "/book",
                Map.of("name", "Example Waiting", "email", "waits@example.org", "places", "2"));
        assertThat(joined.address().getPath()).startsWith("/bookings/");
        assertThat(joined.text()).contains("waiting list").doesNotContain("places are booked");
        assertThat(new Mailbox(stack, "waits@example.org").await(1).getFirst().text())
                .contains("ON THE WAITING LIST", joined.address().toString());

        var manage = "/bookings/" + holder.manageToken();
        var fewer = visitor.submit(visitor.get(manage + "/places"), manage + "/places", Map.of("places", "1"));
        assertThat(fewer.status()).isEqualTo(200);

        assertThat(visitor.get("/api" + joined.address().getPath())
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("CONFIRMED");
        var mails = new Mailbox(stack, "waits@example.org").await(2);
        assertThat(mails.getLast().text()).contains("Example: an evening that fills");
        assertThat(mails.getLast().parts()).containsKey("text/calendar");
    }

    @Test
    void aPlaceIsHeldUntilTheLinkInTheMailIsUsed() {
        var event = published("Example: confirmed by e-mail", 2, Map.of("confirmByEmail", true));

        var sent = visitor.submit(
                visitor.get("/events/" + event.slug() + "/book"),
                "/events/" + event.slug() + "/book",
                Map.of("name", "Example Careful", "email", "careful@example.org", "places", "2"));

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains("Check your e-mail").doesNotContain("careful@example.org");
        assertThat(visitor.get("/api/events/" + event.id() + "/availability")
                        .json()
                        .get("placesLeft")
                        .asInt())
                .isZero();
        var link = MANAGE.matcher(
                new Mailbox(stack, "careful@example.org").await(1).getFirst().text());
        assertThat(link.find()).isTrue();
        var manage = link.group(1);
        assertThat(visitor.get(manage).text()).contains("Confirm your booking");
        assertThat(visitor.get("/api" + manage).json().get("status").asString()).isEqualTo("HELD");
        var confirmed = visitor.submit(visitor.get(manage), manage + "/accept", Map.of());
        assertThat(confirmed.text()).contains("places are booked");
        assertThat(new Mailbox(stack, "careful@example.org").await(2)).hasSize(2);
    }

    @Test
    void holdersHearThatTheEventMovedOrWasCancelled() {
        var event = published("Example: an event that changes", 5, Map.of());
        visitor.book(event.id(), party("hears@example.org", 1));
        new Mailbox(stack, "hears@example.org").await(1);
        var moved = new HashMap<>(partner.event("Example: an event that changes", 5));
        moved.put("venue", Map.of("name", "Another Hall", "address", "2 Example Street", "postcode", "SL1 1AA"));

        assertThat(partner.change(event.id(), moved).status()).isEqualTo(200);

        assertThat(new Mailbox(stack, "hears@example.org").await(2).getLast().text())
                .contains("Another Hall");
    }

    private record Published(String id, String slug) {}

    private Published published(String title, int capacity, Map<String, Object> rules) {
        var event = new HashMap<>(partner.event(title, capacity));
        var booking = new HashMap<String, Object>(Map.of("maxPartySize", 6));
        booking.putAll(rules);
        event.put("booking", booking);
        Answer answer = partner.send(event);
        assertThat(answer.status()).isEqualTo(201);
        var json = answer.json();
        var published =
                new Published(json.get("id").asString(), json.get("slug").asString());
        await().until(() ->
                visitor.get("/api/events/" + published.id() + "/availability").status() == 200);
        return published;
    }
}
