package org.commonground.gateway.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.commonground.gateway.client.Availability;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.web.Demo;
import org.commonground.gateway.web.DemoBookings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @Test
    void anOpenEventSaysHowManyPlacesAreLeft() {
        var places = of(Demo.rehearsal(), DemoBookings.left(18));
        assertThat(places.headline()).isEqualTo("18 of 60 places left");
        assertThat(places.bookable()).isTrue();
        assertThat(places.most()).isEqualTo(6);
    }

    @Test
    void oneMayAskForNoMoreThanIsLeft() {
        var places = of(Demo.rehearsal(), new Availability(60, 0, 2, 0, false, true, "OPEN"));
        assertThat(places.most()).isEqualTo(2);
    }

    @Test
    void whereOneCanWaitALargerPartyMayAskToo() {
        var places = of(Demo.rehearsal(), new Availability(60, 0, 2, 0, true, true, "OPEN"));
        assertThat(places.most()).isEqualTo(6);
        assertThat(places.left()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Join the waiting list: nobody is ahead of you.",
        "1, Join the waiting list: 1 party is ahead of you.",
        "3, Join the waiting list: 3 parties are ahead of you.",
    })
    void aFullEventWithAWaitingListSaysWhereOneWouldStand(int waiting, String next) {
        var places = of(Demo.rehearsal(), DemoBookings.waiting(waiting));
        assertThat(places.headline()).isEqualTo("All 60 places are taken");
        assertThat(places.next()).isEqualTo(next);
        assertThat(places.action()).isEqualTo("Join the waiting list");
        assertThat(places.bookable()).isTrue();
    }

    @Test
    void onlyTheSumOfWhatIsKeptIsTold() {
        assertThat(of(Demo.rehearsal(), DemoBookings.waiting(3)).kept())
                .isEqualTo("6 of the 60 places are kept for speakers, hosts and others who take part.");
        assertThat(of(Demo.rehearsal(), DemoBookings.left(18)).kept()).isNull();
    }

    @Test
    void placesThatCannotBeBookedForAnotherReasonAreNotWaitedFor() {
        var places = of(Demo.rehearsal(), new Availability(60, 0, 5, 0, true, false, "CLOSED"));
        assertThat(places.headline()).isEqualTo("Booking is closed");
        assertThat(places.bookable()).isFalse();
    }

    @Test
    void aFullEventSaysSoAndWhatIsNext() {
        var places = of(Demo.rehearsal(), DemoBookings.left(0));
        assertThat(places.headline()).isEqualTo("All 60 places are taken");
        assertThat(places.next()).contains("cancels");
        assertThat(places.bookable()).isFalse();
    }

    @Test
    void anEventThatIsNotYetOpenSaysWhenItWillBe() {
        var event = withTerms(Instant.parse("2026-12-01T09:00:00Z"), null);
        assertThat(of(event, DemoBookings.left(60)).headline())
                .isEqualTo("Booking opens on Tuesday 1 December 2026 at 9am");
    }

    @Test
    void anEventWhoseBookingHasClosedSaysSince() {
        var event = withTerms(null, Instant.parse("2026-11-20T18:00:00Z"));
        assertThat(of(event, DemoBookings.left(5)).headline())
                .isEqualTo("Booking closed on Friday 20 November 2026 at 6pm");
    }

    @Test
    void aPastEventHasTakenPlace() {
        assertThat(of(Demo.original(), DemoBookings.left(60)).headline()).isEqualTo("This event has taken place");
    }

    @Test
    void anEventThatIsOnNowIsNotOver() {
        var event = Demo.event("now", "Now", LocalDateTime.parse("2026-11-24T15:30:00"), Event.Status.PUBLISHED);
        assertThat(of(event, DemoBookings.left(60)).headline()).isEqualTo("This event is on now");
    }

    @Test
    void aCancelledEventIsCancelledHoweverManyPlacesAreLeft() {
        var places = of(Demo.cancelled(), DemoBookings.left(60));
        assertThat(places.headline()).isEqualTo("This event is cancelled");
        assertThat(places.bookable()).isFalse();
    }

    @Test
    void whereNobodyCanCountThePlacesOneMayStillTry() {
        var places = Places.of(Demo.rehearsal(), Optional.empty(), Demo.NOW);
        assertThat(places.headline()).contains("cannot see");
        assertThat(places.bookable()).isTrue();
    }

    private static Places of(Event event, Availability seats) {
        return Places.of(event, Optional.of(seats), Demo.NOW);
    }

    private static Event withTerms(@Nullable Instant opens, @Nullable Instant closes) {
        return Demo.rehearsal(Demo.windows(opens, closes, null));
    }
}
