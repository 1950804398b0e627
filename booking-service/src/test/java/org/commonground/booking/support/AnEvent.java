package org.commonground.booking.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonground.testing.Topics;
import tools.jackson.databind.json.JsonMapper;

/** An event as the directory announces it: next month, 60 places, parties of up to 6, unless said otherwise. */
public final class AnEvent {

    private final String id = "event-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Object> booking = new HashMap<>(Map.of("maxPartySize", 6));
    private LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusDays(30).truncatedTo(ChronoUnit.SECONDS);
    private int capacity = 60;
    private String status = "PUBLISHED";
    private String place = "Example hall";

    private AnEvent() {}

    public static AnEvent anEvent() {
        return new AnEvent();
    }

    public AnEvent withCapacity(int places) {
        capacity = places;
        return this;
    }

    public AnEvent startingIn(Duration time) {
        start = LocalDateTime.now(ZoneOffset.UTC).plus(time);
        return this;
    }

    public AnEvent at(String venue) {
        place = venue;
        return this;
    }

    public AnEvent withStatus(String present) {
        status = present;
        return this;
    }

    public AnEvent opening(Instant at) {
        booking.put("opensAt", at.toString());
        return this;
    }

    public AnEvent closing(Instant at) {
        booking.put("closesAt", at.toString());
        return this;
    }

    /** Sets one of the booking rules as the directory writes them. */
    public AnEvent with(String rule, Object value) {
        booking.put(rule, value);
        return this;
    }

    public AnEvent withoutWaitingList() {
        return with("waitingList", false);
    }

    /** Announces it on the directory's topic, and returns its id once the service knows of it. */
    public String announced(Api api) {
        announce(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        api.get("/api/events/" + id + "/availability").status() == 200 || !status.equals("PUBLISHED"));
        return id;
    }

    public void announce(long sequence) {
        var data = Map.<String, Object>of(
                "id",
                id,
                "status",
                status,
                "start",
                start.toString(),
                "end",
                start.plusHours(2).toString(),
                "timeZone",
                "UTC",
                "venue",
                Map.of("name", place),
                "capacity",
                capacity,
                "hosts",
                List.of(Map.of("id", "talk-for-a-change", "name", "Talk for a Change")),
                "booking",
                booking);
        Topics.write("directory.events", id, new JsonMapper().writeValueAsBytes(data), headers(id, sequence));
    }

    public String id() {
        return id;
    }

    public static Map<String, String> headers(String subject, long sequence) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "event:" + subject + ":" + sequence,
                "ce_source",
                "directory-service",
                "ce_type",
                "directory.event.changed",
                "ce_subject",
                subject,
                "ce_time",
                Instant.now().toString(),
                "ce_sequence",
                Long.toString(sequence),
                "content-type",
                "application/json");
    }
}
