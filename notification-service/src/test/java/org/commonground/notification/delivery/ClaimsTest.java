package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Works on jobs of a far-off time, which the running service leaves alone. */
@ServiceTest
class ClaimsTest {

    private static final Instant THEN = Instant.parse("2099-01-01T00:00:00Z");
    private static final DomainKey SLOW = new DomainKey("slow");

    @Autowired
    private Jobs jobs;

    private final Collection<JobId> added = new ArrayList<>();

    @BeforeEach
    void aBacklog() {
        for (var i = 0; i < 40; i++) {
            add(toGuest(i), THEN.plusSeconds(i), i < 20 ? SLOW : null);
        }
    }

    @AfterEach
    void nothingIsLeft() {
        jobs.remove(added);
    }

    @Test
    void whatSomebodyWaitsForGoesBeforeABacklog() {
        var link = add(
                new Letter.SignInLink("a@example.org", URI.create("http://127.0.0.1/x"), THEN),
                THEN.plusSeconds(50),
                null);

        assertThat(claim(Room.of(6), Set.of())).hasSize(5).startsWith(link);
    }

    @Test
    void roomIsKeptForWhatSomebodyMayWaitFor() {
        assertThat(claim(Room.of(Room.RESERVED), Set.of())).isEmpty();
        assertThat(claim(Room.of(Room.RESERVED + 3), Set.of())).hasSize(3);
    }

    @Test
    void whatWaitsForItsDomainIsPassedOver() {
        assertThat(claim(Room.of(22), Set.of(SLOW)))
                .hasSize(20)
                .doesNotContainAnyElementsOf(List.copyOf(added).subList(0, 20));
        assertThat(claim(Room.of(22), Set.of()))
                .hasSize(20)
                .containsAll(List.copyOf(added).subList(0, 20));
    }

    @Test
    void whatIsNotAboutAChangeGoesOutInTheOrderInWhichItWasHandedIn() {
        var booking = new BookingId(UUID.randomUUID().toString());
        var due = THEN.minusSeconds(100);
        var second = add(about(booking), due.plusSeconds(2), null);
        var first = add(about(booking), due.plusSeconds(1), null);

        assertThat(claim(Room.of(40), Set.of())).contains(first).doesNotContain(second);
        jobs.remove(List.of(first));
        assertThat(claim(Room.of(40), Set.of())).contains(second);
    }

    private List<JobId> claim(Room room, Set<DomainKey> resting) {
        var now = THEN.plus(1, ChronoUnit.HOURS);
        return jobs.claim(room, resting, now, now.plusSeconds(60)).stream()
                .map(Job::id)
                .toList();
    }

    private JobId add(Letter letter, Instant due, @Nullable DomainKey domain) {
        var id = JobId.of(UUID.randomUUID().toString(), letter.template());
        jobs.add(List.of(new Job(id, letter, 1, 0, due, due, due, null, domain)));
        added.add(id);
        return id;
    }

    private static Letter about(BookingId booking) {
        return new Letter.ToGuest(
                Template.ORGANISERS_NOTICE, booking, new EventId("of-a-far-off-time"), 1, 0, "message");
    }

    private static Letter toGuest(long sequence) {
        return new Letter.ToGuest(
                Template.BOOKING_CONFIRMED,
                new BookingId(UUID.randomUUID().toString()),
                new EventId("of-a-far-off-time"),
                sequence,
                0);
    }
}
