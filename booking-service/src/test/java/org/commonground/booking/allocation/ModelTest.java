package org.commonground.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.allocation.AnAllocation.EVENT;
import static org.commonground.booking.allocation.AnAllocation.NOW;
import static org.commonground.booking.allocation.AnAllocation.id;
import static org.commonground.booking.allocation.AnAllocation.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Random lives of an event, with the process killed at random steps, against {@link Expectation}. After every step: I1 what
 * was acknowledged is there, I2 no more is given out than there is, I3 everything was said, once, in order.
 */
class ModelTest {

    private static final int BOOKINGS = 8;

    /** One thing that happens; the process is killed after so many writes of it, if it comes to so many. */
    record Step(int kind, int booking, int places, int killAfter) {}

    @Provide
    Arbitrary<List<Step>> life() {
        var step = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, BOOKINGS - 1),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new);
        return step.list().ofMaxSize(40);
    }

    @Property(tries = 5_000)
    void itIsAsExpectedWhateverHappensAndWhenever(@ForAll("life") List<Step> life, @ForAll boolean offers) {
        new Life(offers).live(life);
    }

    private static final class Life {

        private final @Nullable Integer offerMinutes;
        private final InMemory store = new InMemory(EVENT);
        private final Expectation expected = new Expectation();
        private Instant now = NOW;
        private long announcements;
        private Desk desk = newDesk();

        Life(boolean offers) {
            offerMinutes = offers ? 30 : null;
        }

        private Desk newDesk() {
            InstantSource time = () -> now;
            return new Desk(EVENT, store, store, time.withZone(ZoneOffset.UTC));
        }

        void live(List<Step> life) {
            happen(new Step(7, 0, 6, Integer.MAX_VALUE));
            life.forEach(this::happen);
        }

        private void happen(Step step) {
            var over = store.stored().occupancy().overBy();
            var command = command(step);
            expected.passTime(now, offerMinutes != null, offerUntil());
            expect(step);
            expected.serve(offerMinutes != null, offerUntil());
            carryOut(command, step.killAfter());
            asExpected();
            if (!(command instanceof Command.Announce || command instanceof Command.SetHolds)) {
                assertThat(store.stored().occupancy().overBy()).isLessThanOrEqualTo(over);
            }
        }

        /** As a caller does that gets no answer: it asks again, of the process that was started next. */
        private void carryOut(Command command, int killAfter) {
            store.killAfter(killAfter);
            try {
                desk.decide(List.of(command));
                desk.decide(List.of(new Command.Settle()));
            } catch (InMemory.Killed killed) {
                store.killAfter(Integer.MAX_VALUE);
                desk = newDesk();
                desk.decide(List.of(new Command.Settle()));
                saidInOrder();
                desk.decide(List.of(command));
            }
            store.killAfter(Integer.MAX_VALUE);
        }

        private Command command(Step step) {
            var booking = id(step.booking());
            var hold = "hold-" + step.booking() % 2;
            return switch (step.kind()) {
                case 0, 1 -> begun(new Command.Take(booking, step.places(), null, false));
                case 2 -> begun(new Command.Take(booking, step.places(), Duration.ofMinutes(15), false));
                case 3 -> new Command.Change(booking, step.places(), step.killAfter() % 2 == 0);
                case 4, 5 -> new Command.Release(booking);
                case 6 -> new Command.Accept(booking);
                case 7 -> new Command.Announce(room(++announcements, capacity(step), true, offerMinutes));
                case 8 -> new Command.SetHolds(holdsWith(hold, step));
                case 9 -> begun(new Command.Fill(booking, step.places(), hold));
                case 10 -> new Command.ReleaseHold(hold);
                default -> later(step);
            };
        }

        private void expect(Step step) {
            var hold = "hold-" + step.booking() % 2;
            switch (step.kind()) {
                case 0, 1 -> expected.take(step.booking(), step.places(), null);
                case 2 -> expected.take(step.booking(), step.places(), now.plus(Duration.ofMinutes(15)));
                case 3 -> expected.change(step.booking(), step.places(), step.killAfter() % 2 == 0);
                case 4, 5 -> expected.release(step.booking());
                case 6 -> expected.accept(step.booking());
                case 7 -> expected.resize(capacity(step));
                case 8 -> expected.setHold(hold, step.places(), releaseAt(step));
                case 9 -> expected.fill(step.booking(), step.places(), hold);
                case 10 -> expected.releaseHold(hold);
                default -> assertThat(step.kind()).isEqualTo(11);
            }
        }

        private Command begun(Command.OfBooking command) {
            store.begin(command.booking(), 1);
            return command;
        }

        private Command later(Step step) {
            now = now.plus(Duration.ofMinutes(step.places() * 4L));
            return new Command.Settle();
        }

        private List<Hold> holdsWith(String name, Step step) {
            var wanted = new ArrayList<>(store.stored().holds());
            wanted.removeIf(hold -> hold.id().equals(name) || releaseIsDue(hold));
            wanted.add(Hold.wanted(name, name, step.places(), releaseAt(step)));
            return wanted;
        }

        private boolean releaseIsDue(Hold hold) {
            return hold.releaseAt() != null && !hold.releaseAt().isAfter(now);
        }

        private static int capacity(Step step) {
            return step.places() * 2;
        }

        private @Nullable Instant releaseAt(Step step) {
            return step.killAfter() % 3 == 0 ? now.plus(Duration.ofMinutes(20)) : null;
        }

        private Instant offerUntil() {
            return now.plus(Duration.ofMinutes(30));
        }

        private void asExpected() {
            var allocation = store.stored();
            assertThat(allocation.occupancy().placesLeft()).isEqualTo(expected.left());
            var occupied = 0;
            for (var booking : IntStream.range(0, BOOKINGS).boxed().toList()) {
                var standing = store.bookings().getOrDefault(id(booking), Standing.UNDECIDED);
                var party = expected.parties.get(booking);
                assertThat(standing.state()).isEqualTo(party == null ? State.UNDECIDED : party.state());
                if (party != null && standing.state().isActive()) {
                    assertThat(standing.occupied()).isEqualTo(party.places());
                    assertThat(standing.wanted()).isEqualTo(party.turn() == 0 ? 0 : party.wants() - party.places());
                    assertThat(standing.until()).isEqualTo(party.until());
                }
                occupied += standing.occupied();
            }
            assertThat(allocation.tally().taken() + allocation.tally().pending())
                    .isEqualTo(occupied);
            saidInOrder();
        }

        private void saidInOrder() {
            store.bookings().forEach((booking, standing) -> {
                var said = store.said(booking);
                assertThat(said)
                        .extracting(Decision::sequence)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, standing.sequence())
                                .boxed()
                                .toList());
                assertThat(said.isEmpty() ? standing : said.getLast().after()).isEqualTo(standing);
            });
        }
    }
}
