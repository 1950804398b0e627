package org.commonground.booking.allocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Does together what arrives while the group before is being done, and at once what arrives when nothing is.
 *
 * @param <C> what is asked
 * @param <R> what comes of it
 */
public final class GroupCommit<C, R> {

    /** How many are done together at most, and how many may wait. */
    public record Limits(int maxGroup, int maxWaiting) {}

    private record Waiting<C, R>(C request, CompletableFuture<R> answer) {}

    private final int maxGroup;
    private final int maxWaiting;
    private final Executor executor;
    private final Function<List<C>, List<R>> work;
    private final Runnable whenIdle;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Waiting<C, R>> queue = new ArrayDeque<>();
    private boolean working;

    /**
     * A group commit.
     *
     * @param work answers each request of a group, in order; called by one thread at a time
     * @param whenIdle done after a group that nothing follows, by the same thread; must not throw
     */
    public GroupCommit(Limits limits, Executor executor, Function<List<C>, List<R>> work, Runnable whenIdle) {
        this.maxGroup = limits.maxGroup();
        this.maxWaiting = limits.maxWaiting();
        this.executor = executor;
        this.work = work;
        this.whenIdle = whenIdle;
    }

    /**
     * Asks for one thing.
     *
     * @throws TooBusy at once when {@code maxWaiting} others are waiting already
     */
    public CompletableFuture<R> submit(C request) {
        var waiting = new Waiting<C, R>(request, new CompletableFuture<>());
        lock.lock();
        try {
            if (queue.size() >= maxWaiting) {
                throw new TooBusy();
            }
            queue.add(waiting);
            if (working) {
                return waiting.answer();
            }
            working = true;
        } finally {
            lock.unlock();
        }
        executor.execute(this::workOff);
        return waiting.answer();
    }

    private void workOff() {
        for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            try {
                var answers = work.apply(group.stream().map(Waiting::request).toList());
                for (var i = 0; i < group.size(); i++) {
                    group.get(i).answer().complete(answers.get(i));
                }
            } catch (RuntimeException | Error e) {
                group.forEach(waiting -> waiting.answer().completeExceptionally(e));
            }
            if (nothingWaits()) {
                whenIdle.run();
            }
        }
    }

    private boolean nothingWaits() {
        lock.lock();
        try {
            return queue.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting<C, R>> nextGroup() {
        lock.lock();
        try {
            var group = new ArrayList<Waiting<C, R>>();
            while (group.size() < maxGroup && !queue.isEmpty()) {
                group.add(queue.remove());
            }
            working = !group.isEmpty();
            return group;
        } finally {
            lock.unlock();
        }
    }
}
