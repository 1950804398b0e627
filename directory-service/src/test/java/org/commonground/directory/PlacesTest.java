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

    private static final String ALLOCATIONS = "booking.allocations";
    private static final String DEAD_LETTERS = "booking.allocations.directory-service.dead-letter";

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
        tell(2, 42, 18);
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
            Topics.write(ALLOCATIONS, key, bytes(poison), headers(key, 1));
        }
        Topics.write(ALLOCATIONS, key, bytes(data(1, 3)), Map.of("ce_type", "allocation.changed"));
        Topics.write(ALLOCATIONS, key, bytes(data(2, 4)), headers(key, 2));
        awaitPlacesLeft(56);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Topics.about(DEAD_LETTERS, key))
                        .extracting(record ->
                                record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8))
                        .containsExactly("{\"eventId\":", "[]", "{\"eventId\":7}", null, data(1, 3)));
    }

    private void tell(int version, int taken) {
        tell(version, taken, 60 - taken);
    }

    private void tell(int version, int taken, int left) {
        Topics.write(ALLOCATIONS, event, bytes(data(version, taken, left)), headers(event, version));
    }

    private String data(int version, int taken) {
        return data(version, taken, 60 - taken);
    }

    private String data(int version, int taken, int left) {
        return """
                {"eventId":"%s","allocation":{"version":%d,"capacity":60,"taken":%d,"placesLeft":%d,"waiting":0}}""".formatted(event, version, taken, left);
    }

    private static Map<String, String> headers(String subject, int sequence) {
        var headers = Samples.headers(Samples.of("booking-service").getFirst());
        headers.put("ce_type", "allocation.changed");
        headers.put("ce_id", subject + ":" + sequence);
        headers.put("ce_subject", subject);
        headers.put("ce_sequence", Integer.toString(sequence));
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
