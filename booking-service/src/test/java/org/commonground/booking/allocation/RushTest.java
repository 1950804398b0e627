package org.commonground.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.allocation.AnAllocation.EVENT;
import static org.commonground.booking.allocation.AnAllocation.id;
import static org.commonground.booking.allocation.AnAllocation.release;
import static org.commonground.booking.allocation.AnAllocation.room;
import static org.commonground.booking.allocation.AnAllocation.take;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.commonground.booking.grouping.GroupCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * FAULTS 10: ten thousand at once for a hundred places, double submits and cancellations among them, at two instances that
 * decide for the same event; and the control, where the guard is taken out.
 */
@Timeout(120)
class RushTest {

    private static final int PLACES = 100;
    private static final int REQUESTS = 10_000;

    @Test
    void exactlyAllPlacesAreGivenOutAndTheOthersWaitInOrder() {
        var store = new InMemory(EVENT);

        rush(store);

        assertThat(oversold(store)).isFalse();
        assertThat(confirmed(store)).isEqualTo(PLACES);
        assertThat(store.stored().tally().taken()).isEqualTo(PLACES);
        assertThat(store.stored().tally().waiting() + PLACES).isEqualTo(REQUESTS - REQUESTS / 100);
        var turns = store.bookings().values().stream()
                .filter(Standing::isWaiting)
                .map(Standing::number)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(turns).doesNotHaveDuplicates().hasSize(store.stored().tally().waiting());
    }

    @Test
    void withoutTheGuardTheSameRushOversells() {
        var store = new InMemory(EVENT) {
            @Override
            public boolean replace(Allocation next) {
                return overwrite(next);
            }
        };

        rush(store);

        assertThat(oversold(store)).isTrue();
    }

    private static void rush(InMemory store) {
        var first = new Desk(EVENT, store, store, Clock.systemUTC());
        first.decide(List.of(new Command.Announce(room(PLACES))));
        var second = new Desk(EVENT, store, store, Clock.systemUTC());
        second.decide(List.of(new Command.Settle()));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var limits = new GroupCommit.Limits(50, 2 * REQUESTS, Duration.ofMinutes(1));
            var instances = List.of(
                    new GroupCommit<Command, Outcome>(limits, executor, first::decide),
                    new GroupCommit<Command, Outcome>(limits, executor, second::decide));
            var callers = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                store.begin(id(i), 1);
                                // sent twice, and not to the same instance
                                instances.get(i % 2).ask(take(i, 1));
                                instances.get((i + 1) % 2).ask(take(i, 1));
                                if (i % 100 == 0) {
                                    instances.get(i % 2).ask(release(i));
                                }
                            },
                            executor))
                    .toList();
            callers.forEach(CompletableFuture::join);
        }
    }

    private static boolean oversold(InMemory store) {
        return confirmed(store) > PLACES;
    }

    private static long confirmed(InMemory store) {
        return store.bookings().values().stream()
                .filter(standing -> standing.state() == State.CONFIRMED)
                .count();
    }
}
