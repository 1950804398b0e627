package org.commonground.booking.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonground.booking.dashboard.Dashboard.Point;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@Timeout(60)
class DashboardTest {

    private static final String[] ORGANISER = {"Authorization", "Bearer " + TestIssuer.organiserOf("talk-for-a-change")
    };
    private static final String[] STRANGER = {"Authorization", "Bearer " + TestIssuer.organiserOf("somebody-else")};

    @Autowired
    private Api api;

    @Test
    void anOrganiserSeesPlacesCancellationsTheTrendAndTheLatest() {
        var event = anEvent().announced(api);
        api.book(event, party("first@example.org", 2));
        var second = api.book(event, party("second@example.org", 3));
        api.delete("/api/bookings/" + second.manageToken());

        var dashboard =
                api.get("/api/events/" + event + "/dashboard", ORGANISER).body();

        assertThat(dashboard.get("capacity").asInt()).isEqualTo(60);
        assertThat(dashboard.get("taken").asInt()).isEqualTo(2);
        assertThat(dashboard.get("placesLeft").asInt()).isEqualTo(58);
        assertThat(dashboard.get("cancelled").asInt()).isEqualTo(1);
        assertThat(dashboard
                        .get("trend")
                        .valueStream()
                        .map(point -> point.get("taken").asInt()))
                .endsWith(2);
        assertThat(dashboard.at("/latest/0/status").asString()).isEqualTo("CANCELLED");
        assertThat(dashboard.toString()).doesNotContain("@example.org");
    }

    @Test
    void othersSeeNothing() {
        var event = anEvent().announced(api);
        assertThat(api.get("/api/events/" + event + "/dashboard").status()).isEqualTo(401);
        assertThat(api.get("/api/events/" + event + "/dashboard", STRANGER).status())
                .isEqualTo(404);
        assertThat(api.get("/api/events/" + event + "/dashboard/stream", STRANGER)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theNotificationServiceLearnsWhatBookingsAddUpTo() {
        var event = anEvent().announced(api);
        api.book(event, party("third@example.org", 2));
        var fourth = api.book(event, party("fourth@example.org", 3));
        api.delete("/api/bookings/" + fourth.manageToken());
        var body = "{\"eventIds\":[\"" + event + "\",\"never-announced\"]}";
        var self = Api.bearer(TestIssuer.service("notification-service"));

        var told = api.postText("/internal/tallies", body, self).body().get("items");

        assertThat(told.get(0).toString())
                .isEqualTo("{\"eventId\":\"" + event
                        + "\",\"capacity\":60,\"held\":0,\"taken\":2,\"waiting\":0,\"bookings\":1,\"cancelled\":1}");
        assertThat(told.get(1).get("capacity").asInt()).isZero();
        assertThat(api.postText("/internal/tallies", body).status()).isEqualTo(401);
        assertThat(api.postText("/internal/tallies", body, Api.bearer(TestIssuer.service("gateway")))
                        .status())
                .isEqualTo(403);
        assertThat(api.postText("/internal/tallies", body, ORGANISER).status()).isEqualTo(403);
        assertThat(api.postText("/internal/tallies", "{\"eventIds\":[\"$ne\"]}", self)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theStreamTellsOfABookingWithinTwoSeconds() throws IOException {
        var event = anEvent().announced(api);
        try (var stream = new BufferedReader(new InputStreamReader(
                api.stream("/api/events/" + event + "/dashboard/stream", ORGANISER), StandardCharsets.UTF_8))) {
            assertThat(next(stream).get("taken").asInt()).isZero();
            api.book(event, party("seen@example.org", 2));
            var booked = Instant.now();

            JsonNode dashboard;
            do {
                dashboard = next(stream);
            } while (dashboard.get("taken").asInt() == 0);

            assertThat(dashboard.get("taken").asInt()).isEqualTo(2);
            assertThat(Duration.between(booked, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aLongTrendIsThinnedAndKeepsItsEnd() {
        List<Point> trend = List.of();
        for (var i = 1; i <= 5_000; i++) {
            trend = Trend.with(trend, new Point(Instant.EPOCH.plusSeconds(60L * i), i));
        }

        assertThat(trend).hasSizeBetween(Trend.MAX_POINTS / 2, Trend.MAX_POINTS);
        assertThat(trend.getLast().taken()).isEqualTo(5_000);
    }

    private static JsonNode next(BufferedReader stream) throws IOException {
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:")) {
                return new JsonMapper().readTree(line.substring(5));
            }
        }
        throw new IllegalStateException("the stream ended");
    }
}
