package org.commonground.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.allocation.AnAllocation.EVENT;
import static org.commonground.booking.allocation.AnAllocation.NOW;
import static org.commonground.booking.allocation.AnAllocation.START;
import static org.commonground.booking.allocation.AnAllocation.change;
import static org.commonground.booking.allocation.AnAllocation.changeOrWait;
import static org.commonground.booking.allocation.AnAllocation.id;
import static org.commonground.booking.allocation.AnAllocation.release;
import static org.commonground.booking.allocation.AnAllocation.room;
import static org.commonground.booking.allocation.AnAllocation.take;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.commonground.booking.event.BookableEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rule that the public reads on the event's page. */
class WaitingRuleTest {

    private final InMemory store = new InMemory(EVENT);
    private Instant now = NOW;
    private final InstantSource time = () -> now;
    private final Desk desk = new Desk(EVENT, store, store, time.withZone(ZoneOffset.UTC));

    @BeforeEach
    void roomForFour() {
        announce(room(1, 4, true, null));
    }

    @Test
    void firstComeFirstServedByParty() {
        decide(take(1, 4), take(2, 2), take(3, 1));
        assertThat(state(2)).isEqualTo(State.WAITLISTED);
        assertThat(position(2)).isEqualTo(1);
        assertThat(position(3)).isEqualTo(2);

        decide(change(1, 2));

        assertThat(state(2)).isEqualTo(State.CONFIRMED);
        assertThat(state(3)).isEqualTo(State.WAITLISTED);
        assertThat(position(3)).isEqualTo(1);
    }

    @Test
    void aFreedBlockGoesToTheFirstPartyThatFits() {
        decide(take(1, 3), take(9, 1), take(2, 4), take(3, 2), take(4, 1));

        decide(change(1, 2));

        assertThat(state(2)).isEqualTo(State.WAITLISTED);
        assertThat(state(3)).isEqualTo(State.WAITLISTED);
        assertThat(state(4)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aWaitingPartyThatFitsIsNeverOvertaken() {
        decide(take(1, 4), take(2, 2), release(1), take(3, 3));

        assertThat(state(2)).isEqualTo(State.CONFIRMED);
        assertThat(state(3)).isEqualTo(State.WAITLISTED);
        // nobody who waits fits into the two places left, so a party that does gets one
        decide(take(4, 1));
        assertThat(state(4)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aWaitingPartyMayLeaveOrBecomeSmallerAndKeepsItsTurnButNeverLarger() {
        decide(take(1, 3), take(2, 3), take(3, 2));

        assertThat(decide(change(2, 4))).isInstanceOf(Outcome.WaitingLarger.class);
        decide(change(2, 2));
        assertThat(position(2)).isEqualTo(1);
        decide(change(3, 1));
        assertThat(state(3)).isEqualTo(State.CONFIRMED);
        decide(release(2));
        assertThat(state(2)).isEqualTo(State.CANCELLED);
        assertThat(store.stored().tally().waiting()).isZero();
    }

    @Test
    void aLargerRoomServesThoseWhoWaitAndASmallerOneNobody() {
        decide(take(1, 4), take(2, 2), take(3, 2));

        announce(room(2, 3, true, null));
        decide(change(1, 3));
        assertThat(state(2)).isEqualTo(State.WAITLISTED);
        announce(room(3, 7, true, null));

        assertThat(state(2)).isEqualTo(State.CONFIRMED);
        assertThat(state(3)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aHolderWaitsForMorePlacesAndKeepsThoseItHas() {
        decide(take(1, 2), take(2, 2));

        assertThat(decide(change(1, 4))).isEqualTo(new Outcome.Full(0));
        decide(changeOrWait(1, 4));
        assertThat(standing(1).waitingFor()).isEqualTo(2);
        assertThat(standing(1).places()).isEqualTo(2);
        decide(release(2));

        assertThat(standing(1).places()).isEqualTo(4);
        assertThat(standing(1).waitingFor()).isZero();
    }

    @Test
    void whoWaitsForFewerMoreKeepsItsTurnAndWhoWaitsForMoreStillGetsALaterOne() {
        decide(take(1, 1), take(2, 1), take(3, 2), changeOrWait(1, 4), changeOrWait(2, 4));
        decide(changeOrWait(1, 3));
        assertThat(position(1)).isEqualTo(1);

        decide(changeOrWait(1, 4));

        assertThat(position(1)).isEqualTo(2);
    }

    @Test
    void whoAsksForNoMoreNoLongerWaits() {
        decide(take(1, 2), take(2, 2), changeOrWait(1, 4), change(1, 2), release(2));

        assertThat(standing(1).places()).isEqualTo(2);
        assertThat(store.stored().tally().waiting()).isZero();
    }

    @Test
    void aTimedOfferIsTakenInTimeOrGoesToTheNextParty() {
        announce(room(2, 4, true, 60));
        decide(take(1, 4), take(2, 2), take(3, 2), release(1));
        assertThat(state(2)).isEqualTo(State.OFFERED);
        assertThat(standing(2).until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(store.stored().occupancy().placesLeft()).isZero();

        decide(new Command.Accept(id(3)), take(4, 1));
        now = NOW.plus(Duration.ofHours(2));
        decide(new Command.Settle());

        assertThat(state(3)).isEqualTo(State.CONFIRMED);
        assertThat(state(2)).isEqualTo(State.CANCELLED);
        assertThat(state(4)).isEqualTo(State.OFFERED);
        assertThat(decide(new Command.Accept(id(2)))).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void anOfferEndsWhenTheEventBeginsAndNothingIsGivenOutAfter() {
        announce(room(2, 4, true, 600));
        now = START.minusSeconds(60);
        decide(take(1, 4), take(2, 2), take(3, 2), change(1, 2));
        assertThat(standing(2).until()).isEqualTo(START);

        now = START;
        decide(new Command.Settle());

        assertThat(state(2)).isEqualTo(State.CANCELLED);
        assertThat(state(3)).isEqualTo(State.WAITLISTED);
    }

    @Test
    void whenAnOfferWasTakenEarlyNobodyIsWokenForItAgainAndAgain() {
        announce(room(2, 4, true, 60));
        decide(take(1, 4), take(2, 2), take(3, 2), release(1));
        decide(new Command.Accept(id(2)));
        now = NOW.plus(Duration.ofMinutes(30));
        decide(take(4, 2), release(2));
        assertThat(state(4)).isEqualTo(State.OFFERED);
        decide(new Command.Accept(id(3)));

        now = NOW.plus(Duration.ofMinutes(61));
        decide(new Command.Settle());

        assertThat(store.stored().agenda().wakeAt()).isEqualTo(NOW.plus(Duration.ofMinutes(90)));
    }

    @Test
    void whileTheEventIsCalledOffNothingIsGivenOut() {
        decide(take(1, 4), take(2, 2));
        announce(new Room(2, 4, true, null, BookableEvent.Status.CANCELLED, START, "setting"));

        decide(release(1));

        assertThat(state(2)).isEqualTo(State.WAITLISTED);
    }

    @Test
    void aPartyLargerThanTheRoomDoesNotWait() {
        assertThat(decide(take(1, 5))).isEqualTo(new Outcome.Full(4));
    }

    @Test
    void manyPartiesThatWaitAreServedInOrderOverSeveralWrites() {
        decide(take(0, 4));
        for (var i = 1; i <= 2_500; i++) {
            decide(take(i, 1));
        }
        announce(room(2, 2_004, true, null));
        assertThat(store.stored().tally().taken()).isLessThan(2_004);
        // until all are served, nobody new is
        decide(take(9_000, 1));
        assertThat(state(9_000)).isEqualTo(State.WAITLISTED);

        while (store.stored().agenda().wakeAt() != null) {
            decide(new Command.Settle());
        }

        assertThat(store.stored().tally().taken()).isEqualTo(2_004);
        assertThat(state(2_000)).isEqualTo(State.CONFIRMED);
        assertThat(state(2_001)).isEqualTo(State.WAITLISTED);
        assertThat(position(9_000)).isEqualTo(501);
    }

    private void announce(Room room) {
        decide(new Command.Announce(room));
    }

    /** The outcome of the last. */
    private Outcome decide(Command... commands) {
        for (var booking : commands) {
            if (booking instanceof Command.Take take) {
                store.begin(take.booking(), take.places());
            }
        }
        return desk.decide(List.of(commands)).getLast();
    }

    private Standing standing(int booking) {
        return store.standing(id(booking));
    }

    private State state(int booking) {
        return standing(booking).state();
    }

    private int position(int booking) {
        var outcome = decide(new Command.Locate(standing(booking).number(), 0));
        return ((Outcome.Located) outcome).position();
    }
}
