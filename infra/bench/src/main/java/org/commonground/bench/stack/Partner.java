package org.commonground.bench.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Publishes the events that are booked, and counts what was taken. */
public final class Partner implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final List<Integer> REFUSED = List.of(400, 422);
    private static final int DAYS_AHEAD = 60;

    /** The rooms that are asked for: the largest first, until the directory lists one. */
    private static final List<Integer> ROOMS = List.of(250_000, 100_000);

    private final Site site;
    private final String token;
    private int room = ROOMS.getFirst();

    public Partner(Addresses stack) {
        this.site = new Site(stack.site());
        this.token = stack.partnerToken();
    }

    /**
     * An event that can be booked already, with as much room as there can be.
     *
     * @return its id
     */
    public String publish(String title) throws IOException, InterruptedException {
        Site.Answer answer = site.post("/api/events", event(title), token);
        if (REFUSED.contains(answer.status()) && room == ROOMS.getFirst()) {
            room = ROOMS.getLast();
            answer = site.post("/api/events", event(title), token);
        }
        if (answer.status() != CREATED) {
            throw new IllegalStateException("the directory takes no event: " + answer);
        }
        String id = answer.json().get("id").asString();
        available(id);
        return id;
    }

    /** The places of each event. */
    public int room() {
        return room;
    }

    /** How many places of an event are taken, as the booking service says. */
    public long taken(String event) throws IOException, InterruptedException {
        return available(event).json().get("taken").asLong();
    }

    /** After a burst the gateway may hold the service for broken, and for a new event it may need a moment to hear of it. */
    private Site.Answer available(String event) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        Site.Answer answer = site.get(availability(event));
        while (answer.status() != OK) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the booking service does not tell of " + event + ": " + answer);
            }
            Thread.sleep(POLL);
            answer = site.get(availability(event));
        }
        return answer;
    }

    private static String availability(String event) {
        return "/api/events/" + event + "/availability";
    }

    private Map<String, Object> event(String title) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD);
        return Map.of(
                "title",
                title,
                "summary",
                "An example event that is booked by a load generator.",
                "start",
                day + "T18:00:00",
                "end",
                day + "T20:00:00",
                "timeZone",
                "Europe/London",
                "venue",
                Map.of("name", "Example Hall", "address", "1 Example Street", "postcode", "SL1 1AA"),
                "topics",
                List.of("examples"),
                "capacity",
                room,
                "booking",
                Map.of("maxPartySize", 6, "waitingList", true),
                "status",
                "PUBLISHED");
    }

    @Override
    public void close() {
        site.close();
    }
}
