package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.Samples;
import org.commonground.directory.support.ServiceTest;
import org.commonground.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PlacesTest {

    private static final String RSVPS = "booking.rsvps";
    private static final String DEAD_LETTERS = "booking.rsvps.directory-service.dead-letter";

    @Autowired
    Api api;

    private String event = "";

    @BeforeEach
    void anEventWithSixtyPlaces() {
        api.organisation("aik-saath", "Aik Saath");
        event = api.list(Callers.partner("aik-saath"), Api.event("Sixty places", Map.of()));
    }

    @Test
    void placesLeftFollowTheBookings() {
        assertThat(placesLeft()).isEqualTo(60);
        tell(1, 2);
        awaitPlacesLeft(58);
        tell(2, 60);
        awaitPlacesLeft(0);
        assertThat(api.get("/api/events/" + event, null).json().get("bookable").asBoolean())
                .isFalse();
    }

    @Test
    void heldPlacesAreNotLeftAndAReleaseIsHeardOf() {
        tell(1, 42, 2);
        awaitPlacesLeft(2);
        var released = """
                {"eventId":"%s","allocation":{"version":2,"capacity":60,"held":0,"taken":42,"placesLeft":18,"waiting":0}}
                """.formatted(event);
        Topics.write(RSVPS, event, bytes(released), headers("allocation.changed", event, 2));
        awaitPlacesLeft(18);
    }

    @Test
    void anOlderCountDoesNotReplaceANewerOne() {
        tell(5, 10);
        awaitPlacesLeft(50);
        tell(4, 9);
        tell(5, 11);
        tell(6, 12);
        awaitPlacesLeft(48);
        tell(3, 1);
        await().during(Duration.ofSeconds(1)).until(() -> placesLeft() == 48);
    }

    @Test
    void whatCannotBeReadIsPutAsideAsItIsAndTheNextIsCounted() {
        var key = UUID.randomUUID().toString();
        for (var poison : new @Nullable String[] {"{\"eventId\":", "[]", "{\"eventId\":7}", null}) {
            Topics.write(RSVPS, key, bytes(poison), headers(key, 1));
        }
        Topics.write(RSVPS, key, bytes(data(1, 3)), Map.of("ce_type", "booking.confirmed"));
        Topics.write(RSVPS, key, bytes(data(2, 4)), headers(key, 2));
        awaitPlacesLeft(56);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about(DEAD_LETTERS, key))
                        .extracting(record ->
                                record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8))
                        .containsExactly("{\"eventId\":", "[]", "{\"eventId\":7}", null, data(1, 3)));
    }

    private void tell(int version, int taken, int left) {
        var booking = UUID.randomUUID().toString();
        var data = """
                {"eventId":"%s","allocation":{"version":%d,"capacity":60,"taken":%d,"placesLeft":%d,"waiting":0}}
                """.formatted(event, version, taken, left);
        Topics.write(RSVPS, booking, bytes(data), headers(booking, 1));
    }

    private void tell(int version, int taken) {
        var booking = UUID.randomUUID().toString();
        Topics.write(RSVPS, booking, bytes(data(version, taken)), headers(booking, 1));
    }

    private String data(int version, int taken) {
        return """
                {"eventId":"%s","allocation":{"version":%d,"capacity":60,"taken":%d,"waiting":0}}""".formatted(event, version, taken);
    }

    private static Map<String, String> headers(String subject, int sequence) {
        return headers("booking.confirmed", subject, sequence);
    }

    private static Map<String, String> headers(String type, String subject, int sequence) {
        var headers = Samples.headers(Samples.of("booking-service").getFirst());
        headers.put("ce_type", type);
        headers.put("ce_id", subject + ":" + sequence);
        headers.put("ce_subject", subject);
        return headers;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private int placesLeft() {
        return api.get("/api/events/" + event, null).json().get("placesLeft").asInt();
    }

    private void awaitPlacesLeft(int expected) {
        await().atMost(Duration.ofSeconds(20)).until(() -> placesLeft() == expected);
    }
}
