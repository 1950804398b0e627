package org.commonground.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.allocation.AnAllocation.EVENT;
import static org.commonground.booking.allocation.AnAllocation.change;
import static org.commonground.booking.allocation.AnAllocation.id;
import static org.commonground.booking.allocation.AnAllocation.release;
import static org.commonground.booking.allocation.AnAllocation.room;
import static org.commonground.booking.allocation.AnAllocation.take;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two instances that decide for the same event. */
class DeskTest {

    private final InMemory store = new InMemory(EVENT);
    private final Desk here = new Desk(EVENT, store, store, Clock.systemUTC());
    private final Desk there = new Desk(EVENT, store, store, Clock.systemUTC());

    @Test
    void whatAnotherInstanceLeftInTheJournalIsCompletedThoughThisOneRemembersAnOlderState() {
        here.decide(List.of(new Command.Announce(room(60))));
        there.decide(List.of(new Command.Settle()));
        // dies after its decision, before the booking says so
        store.killAfter(1);
        try {
            there.decide(List.of(take(1, 2)));
        } catch (InMemory.Killed expected) {
            store.killAfter(Integer.MAX_VALUE);
        }
        assertThat(store.bookings()).doesNotContainKey(id(1));

        here.decide(List.of(new Command.Settle()));

        assertThat(store.standing(id(1)).state()).isEqualTo(State.CONFIRMED);
        assertThat(store.said(id(1))).hasSize(1);
    }

    @Test
    void theWaitingListIsOneWhicheverInstanceIsAsked() {
        here.decide(List.of(new Command.Announce(room(2)), take(1, 2)));
        there.decide(List.of(take(2, 2)));
        here.decide(List.of(take(3, 1)));
        there.decide(List.of(change(2, 1)));
        here.decide(List.of(release(1)));

        assertThat(store.standing(id(2)).state()).isEqualTo(State.CONFIRMED);
        assertThat(store.standing(id(3)).state()).isEqualTo(State.CONFIRMED);
        assertThat(store.stored().occupancy().placesLeft()).isZero();
    }

    /** FAULTS 4. */
    @Test
    void aWriteWhoseReplyIsLostCountsOnce() {
        var losing = new InMemory(EVENT) {
            @Override
            public boolean replace(Allocation next) {
                super.replace(next);
                throw new MongoException("the reply was lost");
            }
        };
        var desk = new Desk(EVENT, losing, losing, Clock.systemUTC());
        desk.decide(List.of(new Command.Announce(room(60))));

        var outcome = desk.decide(List.of(take(1, 2))).getFirst();
        var again = desk.decide(List.of(take(1, 2))).getFirst();

        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        assertThat(again).isInstanceOf(Outcome.Unchanged.class);
        assertThat(losing.stored().tally().taken()).isEqualTo(2);
    }

    /** The answer is out by then, so nobody will ask again. */
    @Test
    void whatCouldNotBeSaidAfterTheAnswerIsSaidBeforeTheNextDecision() {
        var failing = new InMemory(EVENT) {
            private boolean fails;

            @Override
            public synchronized Writing write(Allocation decided) {
                if (fails) {
                    fails = false;
                    return new Writing(CompletableFuture.failedFuture(new MongoException("the outbox is away")));
                }
                return super.write(decided);
            }
        };
        var desk = new Desk(EVENT, failing, failing, Clock.systemUTC());
        desk.decide(List.of(new Command.Announce(room(60))));
        failing.fails = true;

        var answered = desk.decide(List.of(take(1, 2))).getFirst();
        assertThat(answered).isInstanceOf(Outcome.Decided.class);
        assertThat(failing.said(id(1))).isEmpty();

        desk.decide(List.of(take(2, 3)));
        assertThat(failing.said(id(1))).hasSize(1);
        assertThat(failing.said(id(2))).hasSize(1);
        assertThat(failing.stored().tally().taken()).isEqualTo(5);
    }
}
