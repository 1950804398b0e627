package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Standing;
import org.commonground.booking.event.EventId;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void anotherWishOfTheSameAddressDoesNotGetTheManageLinkOfOneThatIsBeingDecided() {
        var first = attempt("wish", NOON);

        assertThat(attempt("wish", NOON.plusMillis(5)).mayTakeUp(first)).isTrue();
        assertThat(attempt("another wish", NOON.plusMillis(5)).mayTakeUp(first)).isFalse();
        assertThat(attempt("another wish", NOON.plusSeconds(31)).mayTakeUp(first))
                .isTrue();
    }

    @Test
    void anAttemptThatGoesOnWithAnotherHasItsIdAndManageLinkAndKeepsItsMoment() {
        var first = attempt("wish", NOON);

        var next = attempt("wish", NOON.plusMillis(5)).as(first, null);

        assertThat(next.id()).isEqualTo(first.id());
        assertThat(next.keys().manage()).isEqualTo(first.keys().manage());
        assertThat(next.bookedAt()).isEqualTo(NOON);
    }

    @Test
    void referencesAreEasyToSayAndFollowFromTheId() {
        var id = new BookingId("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10");

        assertThat(Reference.of(id)).isEqualTo("C4BA-B8T0");
        assertThat(Reference.of(BookingId.random())).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    private static Booking attempt(String wish, Instant at) {
        var id = BookingId.random();
        var guest = new Guest("Example Guest", new EmailAddress("guest@example.org"), List.of(), Map.of(), Language.EN);
        var keys = new Booking.Keys("manage " + id, "active", null, wish, false);
        return new Booking(id, new EventId("event"), Standing.undecided(2), guest, null, keys, at, null, null, null);
    }
}
