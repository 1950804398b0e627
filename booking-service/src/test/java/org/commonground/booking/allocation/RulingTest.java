package org.commonground.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.commonground.booking.allocation.Standing.State;
import org.commonground.booking.event.EventId;
import org.junit.jupiter.api.Test;

class RulingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");

    @Test
    void aPartyIsTakenAllOrNothing() {
        var ruling = Ruling.on(room(3, 0), List.of(take(1, 2), take(2, 2), take(3, 1)), Map.of(), NOW);

        assertThat(ruling.outcomes().get(0)).isInstanceOf(Outcome.Decided.class);
        assertThat(ruling.outcomes().get(1)).isEqualTo(new Outcome.Full(1));
        assertThat(ruling.outcomes().get(2)).isInstanceOf(Outcome.Decided.class);
        assertThat(ruling.next().taken()).isEqualTo(3);
    }

    @Test
    void aBookingThatWasDecidedIsNotDecidedAgain() {
        var standing = new Standing(State.CONFIRMED, 1, 2);

        var ruling = Ruling.on(room(10, 2), List.of(take(1, 2)), Map.of(id(1), standing), NOW);

        assertThat(ruling.outcomes()).containsExactly(new Outcome.Unchanged(standing));
        assertThat(ruling.changes(room(10, 2))).isFalse();
    }

    @Test
    void twoReleasesOfOneBookingInOneGroupGiveItsPlacesBackOnce() {
        var standings = Map.of(id(1), new Standing(State.CONFIRMED, 1, 2));

        var ruling = Ruling.on(room(10, 5), List.of(release(1), release(1)), standings, NOW);

        assertThat(ruling.next().taken()).isEqualTo(3);
        assertThat(ruling.next().journal()).hasSize(1);
    }

    @Test
    void whatIsReleasedEarlierInTheGroupCanBeTakenLaterInIt() {
        var standings = Map.of(id(1), new Standing(State.CONFIRMED, 1, 2));

        var ruling = Ruling.on(room(2, 2), List.of(release(1), take(2, 2)), standings, NOW);

        assertThat(ruling.outcomes()).allMatch(outcome -> outcome instanceof Outcome.Decided);
        assertThat(ruling.next().taken()).isEqualTo(2);
    }

    @Test
    void aChangeTakesOrGivesTheDifferenceAllOrNothing() {
        var standings = Map.of(id(1), new Standing(State.CONFIRMED, 1, 2));

        var ruling =
                Ruling.on(room(5, 4), List.of(change(1, 4), change(1, 3), change(1, 3), change(2, 1)), standings, NOW);

        assertThat(ruling.outcomes().get(0)).isEqualTo(new Outcome.Full(1));
        assertThat(ruling.outcomes().get(1)).isInstanceOf(Outcome.Decided.class);
        assertThat(ruling.outcomes().get(2)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(ruling.outcomes().get(3)).isEqualTo(new Outcome.Unchanged(Standing.UNDECIDED));
        assertThat(ruling.next().taken()).isEqualTo(5);
    }

    @Test
    void aSmallerRoomIsOverfullAndTakesNobodyNew() {
        var ruling = Ruling.on(
                room(10, 5), List.of(new Command.Resize(3, 2), take(1, 1), new Command.Resize(9, 1)), Map.of(), NOW);

        assertThat(ruling.next().capacity()).isEqualTo(3);
        assertThat(ruling.next().taken()).isEqualTo(5);
        assertThat(ruling.outcomes().get(1)).isEqualTo(new Outcome.Full(0));
    }

    /** Random groups of commands against a map of what each booking should hold. */
    @Property(tries = 500)
    void neverOversoldAndAlwaysEqualToWhatTheBookingsHold(
            @ForAll @IntRange(max = 20) int capacity, @ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> dice) {
        var allocation = room(capacity, 0);
        var standings = new HashMap<BookingId, Standing>();
        for (var from = 0; from < dice.size(); from += 5) {
            var group = new ArrayList<Command>();
            dice.subList(from, Math.min(from + 5, dice.size())).forEach(die -> group.add(command(die)));

            var ruling = Ruling.on(allocation, group, standings, NOW);

            for (var decision : ruling.changes(allocation) ? ruling.next().journal() : List.<Decision>of()) {
                var before = standings.getOrDefault(decision.booking(), Standing.UNDECIDED);
                assertThat(decision.sequence()).isEqualTo(before.sequence() + 1);
                standings.put(decision.booking(), before.after(decision));
            }
            allocation = ruling.next();
            assertThat(allocation.taken()).isLessThanOrEqualTo(capacity);
            assertThat(allocation.taken())
                    .isEqualTo(standings.values().stream()
                            .mapToInt(Standing::places)
                            .sum());
        }
    }

    private static Command command(int die) {
        var booking = die % 7;
        return switch (die / 7 % 4) {
            case 0 -> take(booking, 1 + die % 5);
            case 1 -> die % 2 == 0 ? take(booking, 1 + die % 5) : new Command.Change(id(booking), 1 + die % 6);
            case 2 -> release(booking);
            default -> new Command.Repeat(id(booking));
        };
    }

    private static Allocation room(int capacity, int taken) {
        return new Allocation(new EventId("event"), 7, 1, capacity, taken, List.of());
    }

    private static Command.Take take(int booking, int places) {
        return new Command.Take(id(booking), places);
    }

    private static Command.Change change(int booking, int places) {
        return new Command.Change(id(booking), places);
    }

    private static Command.Release release(int booking) {
        return new Command.Release(id(booking));
    }

    private static BookingId id(int number) {
        return new BookingId("00000000-0000-4000-8000-%012d".formatted(number));
    }
}
