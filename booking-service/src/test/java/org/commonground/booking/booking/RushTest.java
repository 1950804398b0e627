package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;
import static org.commonground.booking.support.Api.party;

import java.util.HashSet;
import java.util.concurrent.Semaphore;
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
    private static final int PLACES = 100;

    /** As many as ask at the same moment; all others wait for one of these connections. */
    private final Semaphore connections = new Semaphore(400);

    @Autowired
    private Api api;

    @Test
    void tenThousandRequestsForAHundredPlacesConfirmExactlyAHundred() {
        var event = anEvent().withCapacity(PLACES).announced(api);

        var answers = Api.atOnce(REQUESTS, i -> bookUntilAnswered(event, i));

        var confirmed =
                answers.stream().filter(answer -> is(answer, "CONFIRMED")).toList();
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(confirmed).hasSize(PLACES);
        var positions = new HashSet<Integer>();
        answers.stream()
                .filter(answer -> is(answer, "WAITLISTED"))
                .forEach(answer -> positions.add(
                        api.booking(answer.manageToken()).get("position").asInt()));
        assertThat(positions).hasSize(REQUESTS - PLACES);
        api.delete("/api/bookings/" + confirmed.getFirst().manageToken());
        var availability = api.get("/api/events/" + event + "/availability").body();
        assertThat(availability.get("taken").asInt()).isEqualTo(PLACES);
        assertThat(availability.get("waiting").asInt()).isEqualTo(REQUESTS - PLACES - 1);
    }

    /** What is shed says so, and is asked again. */
    private Answer bookUntilAnswered(String event, int guest) {
        var request = party("rush" + guest + "@example.org", 1);
        for (var attempt = 0; attempt < 100; attempt++) {
            connections.acquireUninterruptibly();
            try {
                var answer = api.book(event, request, "Idempotency-Key", "rush-" + guest);
                if (answer.status() != 503) {
                    return answer;
                }
                assertThat(answer.type()).isEqualTo("/problems/busy");
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
