package org.commonground.booking.booking;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.booking.support.AnEvent;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.Api.Answer;
import org.commonground.booking.support.ServiceTest;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GuestDetailsTest {

    private static final Map<String, Object> DIET = Map.of(
            "id", "diet", "label", "What do you eat?", "kind", "CHOICE", "choices", List.of("Everything", "Vegan"));
    private static final Map<String, Object> FIRST =
            Map.of("id", "first", "label", "Is this your first time?", "kind", "YES_NO", "required", true);

    @Autowired
    private Api api;

    @Autowired
    private MongoDatabase database;

    @Test
    void everybodyIsNamedWhereTheEventAsksForIt() {
        var event = anEvent().with("guestNames", true).announced(api);

        refused(api.book(event, party("a@example.org", 3)), "guests", "Enter the names of the other 2 people.");
        refused(
                book(event, 1, Map.of("guests", List.of("Example Two"))),
                "guests",
                "You book for yourself alone: name nobody else.");
        var booked = book(event, 2, Map.of("guests", List.of("Example Two")));
        assertThat(booked.body().get("guests").toString()).isEqualTo("[\"Example Two\"]");
        var link = "/api/bookings/" + booked.manageToken();
        refused(api.patch(link, "{\"places\":3}"), "guests", "Enter the names of the other 2 people.");
        assertThat(api.patch(link, "{\"places\":3,\"guests\":[\"Example Two\",\"Example Three\"]}")
                        .body()
                        .get("guests"))
                .hasSize(2);
        assertThat(api.patch(link, "{\"places\":1}").body().get("guests")).isEmpty();
    }

    @Test
    void questionsAreAnsweredAsTheyWereAsked() {
        var event = anEvent().with("questions", List.of(DIET, FIRST)).announced(api);

        refused(api.book(event, party("a@example.org", 1)), "answers.first", "Answer yes or no.");
        refused(
                book(event, 1, Map.of("answers", Map.of("first", "yes", "diet", "Bread"))),
                "answers.diet",
                "Choose one of: Everything, Vegan.");
        refused(
                book(event, 1, Map.of("answers", Map.of("first", "yes", "shoe", "42"))),
                "answers.shoe",
                "The event does not ask this.");
        var booked = book(event, 1, Map.of("answers", Map.of("first", "no", "diet", "Vegan")));
        assertThat(booked.body().at("/answers/diet").asString()).isEqualTo("Vegan");
        var link = "/api/bookings/" + booked.manageToken();
        assertThat(api.patch(link, "{\"answers\":{\"first\":\"yes\"}}")
                        .body()
                        .get("answers")
                        .toString())
                .isEqualTo("{\"first\":\"yes\"}");
    }

    @Test
    void accessNeedsAreSealedShownToTheHolderAndInAListOfTheirOwn() {
        var event = anEvent().announced(api);
        var needs = "A seat near the door, and a hearing loop";
        var booked = book(event, 1, Map.of("accessNeeds", needs));

        assertThat(api.booking(booked.manageToken()).get("accessNeeds").asString())
                .isEqualTo(needs);
        var stored = database.getCollection("bookings")
                .find(eq("_id", booked.body().get("id").asString()))
                .first();
        assertThat(String.valueOf(stored)).contains("accessNeeds").doesNotContain("hearing", "door");
        assertThat(api.organise("GET", "/api/events/" + event + "/access-needs", "")
                        .body()
                        .at("/items/0/accessNeeds")
                        .asString())
                .isEqualTo(needs);
        assertThat(api.text("/api/events/" + event + "/bookings", organiser())).doesNotContain("hearing");
        assertThat(api.text("/api/events/" + event + "/bookings.csv", organiser()))
                .doesNotContain("hearing");
        for (var stranger : List.of(TestIssuer.organiserOf("somebody-else"), doorKeeper())) {
            assertThat(api.get("/api/events/" + event + "/access-needs", Api.bearer(stranger))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(api.get("/api/events/" + event + "/access-needs").status()).isEqualTo(401);
        var link = "/api/bookings/" + booked.manageToken();
        assertThat(api.patch(link, "{\"accessNeeds\":\"\"}")
                        .body()
                        .get("accessNeeds")
                        .isNull())
                .isTrue();
        assertThat(api.organise("GET", "/api/events/" + event + "/access-needs", "")
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void detailsAreCorrectedUntilTheCutOff() {
        var open = anEvent().announced(api);
        var link = "/api/bookings/" + api.book(open, party("a@example.org", 2)).manageToken();
        assertThat(api.patch(link, "{\"name\":\"Siân Example\"}")
                        .body()
                        .get("name")
                        .asString())
                .isEqualTo("Siân Example");
        assertThat(api.patch(link, "{\"name\":\" \"}").status()).isEqualTo(400);

        AnEvent closed = anEvent();
        closed.announced(api);
        var late = "/api/bookings/"
                + api.book(closed.id(), party("a@example.org", 2)).manageToken();
        closed.with("changesUntil", Instant.now().minusSeconds(60).toString()).announce(2);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> api.patch(late, "{\"name\":\"Example\"}").type().equals("/problems/changes-closed"));
        assertThat(api.patch(late, "{\"places\":3}").type()).isEqualTo("/problems/changes-closed");
        assertThat(api.patch(late, "{\"places\":1}").status()).isEqualTo(200);
        assertThat(api.delete(late).status()).isEqualTo(204);
    }

    private Answer book(String event, int places, Map<String, Object> more) {
        var request = new HashMap<>(party("guest@example.org", places));
        request.putAll(more);
        return api.book(event, request);
    }

    private static String doorKeeper() {
        return TestIssuer.sign(Caller.person("door@example.org", false, Map.of("talk-for-a-change", Role.DOOR)));
    }

    private static String[] organiser() {
        return Api.bearer(TestIssuer.organiserOf("talk-for-a-change"));
    }

    private static void refused(Answer answer, String field, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo(message);
    }
}
