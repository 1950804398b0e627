package org.commonground.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class HoldTest {

    @Autowired
    private Api api;

    @Test
    void placesAreKeptFilledByNameAndReleased() {
        var event = anEvent().withCapacity(10).announced(api);
        var holds = "/api/events/" + event + "/holds";

        var set = api.organise("PUT", holds, list(hold("speakers", 6), hold("press", 2)));

        assertThat(set.body().at("/items/0").toString())
                .isEqualTo("{\"id\":\"speakers\",\"name\":\"speakers\",\"places\":6,\"filled\":0,\"releaseAt\":null}");
        assertThat(api.placesLeft(event)).isEqualTo(2);
        var waiting = api.book(event, party("public@example.org", 3));
        assertThat(waiting.status(201)).isEqualTo("WAITLISTED");

        var filled = api.organise("POST", holds + "/speakers/bookings", party("speaker@example.org", 2));
        assertThat(filled.status(201)).isEqualTo("CONFIRMED");
        assertThat(filled.body().get("manageUrl").isNull()).isTrue();
        assertThat(api.placesLeft(event)).isEqualTo(2);
        var tooMany = api.organise("POST", holds + "/speakers/bookings", party("speaker2@example.org", 5));
        assertThat(tooMany.type()).isEqualTo("/problems/hold-full");
        assertThat(api.organise("POST", holds + "/speakers/bookings", party("speaker@example.org", 1))
                        .type())
                .isEqualTo("/problems/already-booked");
        assertThat(api.organise("PUT", holds, list(hold("speakers", 1), hold("press", 2)))
                        .type())
                .isEqualTo("/problems/hold-filled");

        assertThat(api.organise("DELETE", holds + "/press", "").status()).isEqualTo(204);

        assertThat(api.booking(waiting.manageToken()).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(api.organise("DELETE", holds + "/press", "").type()).isEqualTo("/problems/hold-not-found");
        assertThat(api.organise("GET", holds, "").body().at("/items/0/filled").asInt())
                .isEqualTo(2);
    }

    @Test
    void aHoldReleasesItselfAtItsTime() {
        var event = anEvent().withCapacity(3).announced(api);
        var soon = new HashMap<>(hold("hosts", 2));
        soon.put("releaseAt", Instant.now().plusSeconds(2).toString());
        api.organise("PUT", "/api/events/" + event + "/holds", list(soon));
        assertThat(api.placesLeft(event)).isEqualTo(1);

        await().atMost(Duration.ofSeconds(6)).until(() -> api.placesLeft(event) == 3);
    }

    @Test
    void holdsLargerThanTheRoomShowAsOverfullAndLetNobodyIn() {
        var event = anEvent().withCapacity(3).announced(api);
        api.book(event, party("first@example.org", 2));

        api.organise("PUT", "/api/events/" + event + "/holds", list(hold("companions", 4)));

        var dashboard =
                api.organise("GET", "/api/events/" + event + "/dashboard", "").body();
        assertThat(dashboard.get("overBy").asInt()).isEqualTo(3);
        assertThat(dashboard.get("held").asInt()).isEqualTo(4);
        assertThat(api.book(event, party("second@example.org", 1)).status(201)).isEqualTo("WAITLISTED");
    }

    @Test
    void holdsAreTheOrganisersAndMustBeWellFormed() {
        var event = anEvent().announced(api);
        var holds = "/api/events/" + event + "/holds";

        assertThat(api.get(holds).status()).isEqualTo(401);
        assertThat(api.get(holds, Api.bearer(TestIssuer.organiserOf("somebody-else")))
                        .status())
                .isEqualTo(404);
        for (var wrong : List.of(
                list(hold("a", 0)),
                list(hold("A b", 1)),
                list(hold("a", 1), hold("a", 2)),
                Map.of(),
                list(Map.of("id", "a", "name", "A", "places", 1, "filled", 5)))) {
            assertThat(api.organise("PUT", holds, wrong).status()).isEqualTo(400);
        }
    }

    private static Map<String, Object> hold(String name, int places) {
        return Map.of("id", name, "name", name, "places", places);
    }

    @SafeVarargs
    private static Map<String, Object> list(Map<String, Object>... holds) {
        return Map.of("items", List.of(holds));
    }
}
