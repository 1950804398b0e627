package org.commonground.booking.booking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.Api.Answer;
import org.commonground.booking.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** FAULTS 10 at the service's front: what the allocation's own rush test proves of two instances, with HTTP and the store. */
@ServiceTest
@Timeout(180)
class RushTest {

    private static final int REQUESTS = 10_000;
    /** Everybody submits twice. */
    private static final int GUESTS = REQUESTS / 2;

    private static final int PLACES = 100;

    /** As many as ask at the same moment; all others wait for one of these connections. */
    private final Semaphore connections = new Semaphore(400);

    @Autowired
    private Api api;

    @Autowired
    private MongoDatabase database;

    /** FAULTS 10; that it fails without the guard, is the control beside the other rush, at the desk. */
    @Test
    void tenThousandRequestsForAHundredPlacesConfirmExactlyAHundred() {
        var event = anEvent().withCapacity(PLACES).announced(api);

        var answers = Api.atOnce(REQUESTS, i -> submit(event, i % GUESTS));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        var ids = answers.stream()
                .map(answer -> answer.body().get("id").asString())
                .toList();
        assertThat(ids.subList(0, GUESTS)).doesNotHaveDuplicates().isEqualTo(ids.subList(GUESTS, REQUESTS));
        var standings = database.getCollection("bookings").find(eq("eventId", event)).into(new ArrayList<>()).stream()
                .map(booking -> booking.get("standing", Document.class))
                .collect(Collectors.groupingBy(standing -> standing.getString("state")));
        var cancelled = standings.getOrDefault("CANCELLED", List.of()).size();
        var waiting = standings.getOrDefault("WAITLISTED", List.of());
        assertThat(cancelled).isPositive();
        assertThat(standings.getOrDefault("CONFIRMED", List.of())).hasSize(PLACES);
        assertThat(waiting).hasSize(GUESTS - PLACES - cancelled);
        var availability = api.get("/api/events/" + event + "/availability").body();
        assertThat(availability.get("taken").asInt()).isEqualTo(PLACES);
        assertThat(availability.get("waiting").asInt()).isEqualTo(waiting.size());
        inOrder(event, answers);
    }

    /** Freed places went to those who came first, and the others are behind one another without a gap. */
    private void inOrder(String event, List<Answer> answers) {
        var turns = new TreeMap<Integer, String>();
        answers.subList(0, GUESTS).forEach(answer -> {
            var booking = api.booking(answer.manageToken());
            if (booking.get("status").asString().equals("WAITLISTED")) {
                turns.put(booking.get("position").asInt(), booking.get("id").asString());
            }
        });
        var line = database.getCollection("bookings")
                .find(and(eq("eventId", event), eq("standing.state", "WAITLISTED")))
                .sort(ascending("standing.number"))
                .map(booking -> booking.getString("_id"))
                .into(new ArrayList<>());
        assertThat(turns.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, line.size()).boxed().toList());
        assertThat(turns.values()).containsExactlyElementsOf(line);
    }

    /** One in ten of those with a place gives it back at once. */
    private Answer submit(String event, int guest) {
        var booked = bookUntilAnswered(event, guest);
        if (guest % 10 == 0 && is(booked, "CONFIRMED")) {
            api.delete("/api/bookings/" + booked.manageToken());
        }
        return booked;
    }

    /** What is shed, or being done already, says so and is asked again. */
    private Answer bookUntilAnswered(String event, int guest) {
        var request = party("rush" + guest + "@example.org", 1);
        for (var attempt = 0; attempt < 100; attempt++) {
            connections.acquireUninterruptibly();
            try {
                var answer = api.book(event, request, "Idempotency-Key", "rush-" + guest);
                if (answer.status() == 201) {
                    return answer;
                }
                assertThat(answer.type()).isIn("/problems/busy", "/problems/booking-in-progress");
            } finally {
                connections.release();
            }
        }
        throw new AssertionError("shed again and again");
    }

    private static boolean is(Answer answer, String status) {
        return answer.body().path("status").asString("").equals(status);
    }
}
