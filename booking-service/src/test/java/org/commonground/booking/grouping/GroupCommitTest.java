package org.commonground.booking.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<List<Integer>> groups = new ArrayList<>();

    @AfterEach
    void close() {
        gate.countDown();
        executor.close();
    }

    @Test
    void whatArrivesWhileAGroupIsDoneIsDoneTogetherAndAnsweredInOrder() {
        var commits = commits(new GroupCommit.Limits(3, 10, Duration.ofSeconds(20)));
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 5; i++) {
            answers.add(commits.submit(i));
        }
        gate.countDown();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactly(0, 10, 20, 30, 40);
        assertThat(groups).allMatch(group -> group.size() <= 3);
        assertThat(groups.size()).isLessThan(5);
    }

    @Test
    void whoWouldBeOneTooManyIsToldAtOnce() {
        var commits = commits(new GroupCommit.Limits(1, 2, Duration.ofSeconds(20)));
        var taken = 0;
        try {
            for (; taken < 10; taken++) {
                commits.submit(taken);
            }
        } catch (TooBusy expected) {
            assertThat(taken).isBetween(2, 3);
        }
        assertThat(taken).isLessThan(10);
    }

    @Test
    void whoWouldWaitTooLongIsToldAtOnceInsteadOfWaiting() {
        var slow = new GroupCommit<Integer, Integer>(
                new GroupCommit.Limits(1, 1_000, Duration.ofSeconds(4)), executor, this::inAFifthOfASecond);
        slow.ask(0);
        slow.ask(0);
        var waiting = new ArrayList<CompletableFuture<Integer>>();

        assertThatThrownBy(() -> {
                    for (var i = 0; i < 100; i++) {
                        waiting.add(slow.submit(i));
                    }
                })
                .isInstanceOf(TooBusy.class);

        // ten of them take two seconds
        assertThat(waiting).hasSizeBetween(4, 14);
        waiting.forEach(CompletableFuture::join);
    }

    @Test
    void whoIsNotAnsweredInTimeHearsThatTheOutcomeIsUnknown() {
        var commits = commits(new GroupCommit.Limits(1, 2, Duration.ofMillis(50)));

        assertThatThrownBy(() -> commits.ask(1)).isInstanceOf(MongoException.class);
    }

    @Test
    void aGroupThatFailsFailsAlone() {
        var commits = new GroupCommit<Integer, Integer>(
                new GroupCommit.Limits(1, 10, Duration.ofSeconds(20)),
                executor,
                group -> group.stream().map(i -> 10 / i).toList());

        assertThatThrownBy(() -> commits.ask(0)).isInstanceOf(ArithmeticException.class);
        assertThat(commits.ask(5)).isEqualTo(2);
    }

    @Test
    void whoCannotBeServedHearsSoAndTheNextIsServed() {
        var refusals = new AtomicInteger(1);
        var commits = new GroupCommit<Integer, Integer>(
                new GroupCommit.Limits(1, 10, Duration.ofSeconds(20)),
                work -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new RejectedExecutionException();
                    }
                    executor.execute(work);
                },
                group -> group);

        assertThatThrownBy(() -> commits.ask(1)).isInstanceOf(TooBusy.class);
        assertThat(commits.ask(2)).isEqualTo(2);
    }

    private GroupCommit<Integer, Integer> commits(GroupCommit.Limits limits) {
        return new GroupCommit<>(limits, executor, this::afterTheGate);
    }

    private List<Integer> afterTheGate(List<Integer> group) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        groups.add(group);
        return group.stream().map(i -> 10 * i).toList();
    }

    private List<Integer> inAFifthOfASecond(List<Integer> group) {
        var end = System.nanoTime() + Duration.ofMillis(200).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return group;
    }
}
