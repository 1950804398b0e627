package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FindingTest {

    /** From the change's acknowledgement, so the way through Kafka is in it. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Autowired
    Api api;

    @BeforeEach
    void aHost() {
        api.organisation("finding", "Example Finding");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/api/events", null).status() == 200);
    }

    @Test
    void aChangeIsFoundWithinTwoSeconds() {
        var partner = Callers.partner("finding");
        var venue = Map.of("name", "Town Hall", "lat", 51.5, "lon", -0.12);
        var event = Api.event("Kaleidoscope", Map.of("venue", venue, "topics", List.of("Finding")));
        var id = api.list(partner, event);
        await().atMost(FRESH).until(() -> found("q=kaleidoscop").contains(id));

        var near = api.get("/api/events?q=kaleidoscope&lat=51.45&lon=-0.97&sort=distance", null);
        assertThat(near.json().at("/items/0/distance").asDouble()).isBetween(58.0, 61.0);
        assertThat(near.json().at("/items/0/placesLeft").asInt()).isEqualTo(60);
        assertThat(near.json().at("/facets/topics/0/value").asString()).isEqualTo("Finding");
        assertThat(near.json().at("/facets/organisations/0/name").asString()).isEqualTo("Example Finding");

        event.put("title", "Panorama");
        assertThat(api.send("PUT", "/api/events/" + id, partner, event, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        await().atMost(FRESH).until(() -> found("q=panorama").contains(id));
        assertThat(found("q=kaleidoscope")).isEmpty();
        assertThat(found("organisation=finding&topic=finding")).containsExactly(id);
        assertThat(found("organisation=nobody")).isEmpty();
    }

    @Test
    void namesAreSuggested() {
        await().atMost(FRESH)
                .until(() -> api.get("/api/events/suggestions?q=exa+fin", null)
                        .json()
                        .at("/items/0/text")
                        .asString("")
                        .equals("Example Finding"));
    }

    @Test
    void aSearchThatCannotBeDoneIsAProblem() {
        for (var query : List.of("page=1001", "size=0", "size=many", "q=%00", "from=now", "lat=1", "sort=x")) {
            var answer = api.get("/api/events?" + query, null);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.text("type")).as(query).isEqualTo("/problems/invalid-request");
            assertThat(answer.json().at("/errors/0/message").asString())
                    .as(query)
                    .isNotEmpty();
        }
    }

    @Test
    void theServiceIsReadyWhenItCanFind() {
        assertThat(api.get("/actuator/health/readiness", null).text("status")).isEqualTo("UP");
    }

    private List<String> found(String query) {
        return api.get("/api/events?" + query, null)
                .json()
                .path("items")
                .valueStream()
                .map(event -> event.get("id").asString())
                .toList();
    }
}
