package org.commonground.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.allocation.AnAllocation.EVENT;
import static org.commonground.booking.allocation.AnAllocation.NOW;
import static org.commonground.booking.allocation.AnAllocation.change;
import static org.commonground.booking.allocation.AnAllocation.confirmed;
import static org.commonground.booking.allocation.AnAllocation.hold;
import static org.commonground.booking.allocation.AnAllocation.id;
import static org.commonground.booking.allocation.AnAllocation.release;
import static org.commonground.booking.allocation.AnAllocation.room;
import static org.commonground.booking.allocation.AnAllocation.take;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.booking.allocation.Outcome.Decided;
import org.commonground.booking.allocation.Outcome.Full;
import org.commonground.booking.allocation.Outcome.Unchanged;
import org.junit.jupiter.api.Test;

class RulingTest {

    private static final Room WITHOUT_WAITING = room(1, 3, false, null);

    @Test
    void aPartyIsTakenAllOrNothing() {
        var ruling = ruling(AnAllocation.of(WITHOUT_WAITING, 0), Map.of(), take(1, 2), take(2, 2), take(3, 1));

        assertThat(ruling.outcomes().get(0)).isInstanceOf(Decided.class);
        assertThat(ruling.outcomes().get(1)).isEqualTo(new Full(1));
        assertThat(ruling.outcomes().get(2)).isInstanceOf(Decided.class);
        assertThat(ruling.next().tally().taken()).isEqualTo(3);
    }

    @Test
    void aBookingThatWasDecidedIsNotDecidedAgain() {
        var before = AnAllocation.of(10, 2);

        var ruling = ruling(before, Map.of(id(1), confirmed(2)), take(1, 2));

        assertThat(ruling.outcomes()).containsExactly(new Unchanged(confirmed(2)));
        assertThat(ruling.changes(before)).isFalse();
    }

    @Test
    void twoReleasesOfOneBookingInOneGroupGiveItsPlacesBackOnce() {
        var ruling = ruling(AnAllocation.of(10, 5), Map.of(id(1), confirmed(2)), release(1), release(1));

        assertThat(ruling.next().tally().taken()).isEqualTo(3);
        assertThat(ruling.next().journal().decisions()).hasSize(1);
    }

    @Test
    void whatIsReleasedEarlierInTheGroupCanBeTakenLaterInIt() {
        var ruling = ruling(AnAllocation.of(2, 2), Map.of(id(1), confirmed(2)), release(1), take(2, 2));

        assertThat(ruling.outcomes()).allMatch(Decided.class::isInstance);
        assertThat(ruling.next().tally().taken()).isEqualTo(2);
    }

    @Test
    void aChangeTakesOrGivesTheDifferenceAllOrNothing() {
        var ruling = ruling(
                AnAllocation.of(5, 4),
                Map.of(id(1), confirmed(2)),
                change(1, 4),
                change(1, 3),
                change(1, 3),
                change(2, 1));

        assertThat(ruling.outcomes().get(0)).isEqualTo(new Full(1));
        assertThat(ruling.outcomes().get(1)).isInstanceOf(Decided.class);
        assertThat(ruling.outcomes().get(2)).isInstanceOf(Unchanged.class);
        assertThat(ruling.outcomes().get(3)).isEqualTo(new Unchanged(Standing.UNDECIDED));
        assertThat(ruling.next().tally().taken()).isEqualTo(5);
    }

    @Test
    void aSmallerRoomIsOverfullAndTakesNobodyNewAndAnOlderAnnouncementIsIgnored() {
        var ruling = ruling(
                AnAllocation.of(10, 5),
                Map.of(),
                new Command.Announce(room(2, 3, false, null)),
                take(1, 1),
                new Command.Announce(room(1, 9, false, null)));

        assertThat(ruling.next().occupancy().capacity()).isEqualTo(3);
        assertThat(ruling.next().occupancy().overBy()).isEqualTo(2);
        assertThat(ruling.outcomes().get(1)).isEqualTo(new Full(0));
        assertThat(ruling.next().journal().resized()).isTrue();
    }

    @Test
    void holdsCountAgainstTheRoomAndAreFilledByName() {
        var ruling = ruling(
                AnAllocation.of(WITHOUT_WAITING, 0),
                Map.of(),
                new Command.SetHolds(List.of(hold("speakers", 2))),
                take(1, 2),
                new Command.Fill(id(2), 1, "speakers"),
                new Command.Fill(id(3), 2, "speakers"),
                take(4, 1));

        assertThat(ruling.outcomes().get(1)).isEqualTo(new Full(1));
        assertThat(ruling.outcomes().get(2)).isInstanceOf(Decided.class);
        assertThat(ruling.outcomes().get(3)).isEqualTo(new Full(1));
        assertThat(ruling.outcomes().get(4)).isInstanceOf(Decided.class);
        assertThat(ruling.next().occupancy()).isEqualTo(new Occupancy(3, 1, 2, 0, 8));
    }

    @Test
    void aPlaceOfAHoldGoesBackToItAndToTheRoomOnceTheHoldIsReleased() {
        var filled = new Standing(State.CONFIRMED, 1, 1, 0, 0, null, "speakers@8");
        var before = ruling(AnAllocation.of(3, 1), Map.of(), new Command.SetHolds(List.of(hold("speakers", 2))))
                .next();
        var withOne = new Allocation(
                EVENT,
                before.version(),
                before.room(),
                List.of(new Hold("speakers", "Speakers", 2, 1, null, 8)),
                before.tally(),
                before.agenda(),
                before.journal());

        assertThat(ruling(withOne, Map.of(id(1), filled), release(1))
                        .next()
                        .occupancy()
                        .held())
                .isEqualTo(2);
        assertThat(ruling(withOne, Map.of(id(1), filled), new Command.ReleaseHold("speakers"), release(1))
                        .next()
                        .occupancy()
                        .placesLeft())
                .isEqualTo(3);
    }

    @Test
    void aHoldReleasesItselfAtItsTimeAndCannotBecomeSmallerThanItIsFilled() {
        var later = NOW.plusSeconds(60);
        var before = ruling(
                        AnAllocation.of(3, 0),
                        Map.of(),
                        new Command.SetHolds(List.of(Hold.wanted("press", "Press", 2, later))),
                        new Command.Fill(id(1), 1, "press"))
                .next();

        assertThat(before.agenda().wakeAt()).isEqualTo(later);
        assertThat(ruling(before, Map.of(), new Command.SetHolds(List.of(hold("press", 0))))
                        .outcomes())
                .hasOnlyElementsOfType(Outcome.HoldTooSmall.class);
        var after = ruling(before, later, Map.of(), new Command.Settle()).next();
        assertThat(after.holds()).isEmpty();
        assertThat(after.occupancy().placesLeft()).isEqualTo(2);
        assertThat(after.agenda().wakeAt()).isNull();
    }

    @Test
    void aPlaceIsKeptUntilTheAddressIsConfirmedAndThenGoesToOthers() {
        var kept = new Command.Take(id(1), 2, Duration.ofMinutes(15), true);
        var before = ruling(AnAllocation.of(2, 0), Map.of(), kept).next();
        var held = before.journal().decisions().getFirst().after();

        assertThat(held.until()).isEqualTo(NOW.plusSeconds(900));
        assertThat(before.occupancy().placesLeft()).isZero();
        assertThat(before.tally().pending()).isEqualTo(2);

        var late = NOW.plusSeconds(901);
        var after = Ruling.on(
                before, new WaitingLine(() -> Map.of(id(1), held)), List.of(new Command.Settle()), Map.of(), late);
        assertThat(after.next().occupancy().placesLeft()).isEqualTo(2);
        assertThat(after.next().journal().decisions())
                .extracting(Decision::reason)
                .containsExactly(Reason.NOT_CONFIRMED_IN_TIME);
    }

    private static Ruling ruling(Allocation before, Map<BookingId, Standing> standings, Command... commands) {
        return ruling(before, NOW, standings, commands);
    }

    private static Ruling ruling(
            Allocation before, Instant now, Map<BookingId, Standing> standings, Command... commands) {
        return Ruling.on(before, WaitingLine.empty(), List.of(commands), standings, now);
    }
}
