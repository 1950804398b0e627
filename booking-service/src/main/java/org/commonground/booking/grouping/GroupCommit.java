package org.commonground.booking.grouping;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Does together what arrives while the group before is being done, and at once what arrives when nothing is.
 *
 * @param <C> what is asked
 * @param <R> what comes of it
 */
public final class GroupCommit<C, R> {

    /** How many are done together at most, how many may wait, and for how long. */
    public record Limits(int maxGroup, int maxWaiting, Duration patience) {}

    private record Waiting<C, R>(C request, CompletableFuture<R> answer) {}

    private final int maxGroup;
    private final int maxWaiting;
    private final Duration patience;
    private final Executor executor;
    private final Function<List<C>, List<R>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Waiting<C, R>> queue = new ArrayDeque<>();
    private boolean working;
    /** How long a group took of late, in nanoseconds. */
    private long pace;

    /**
     * A group commit.
     *
     * @param work answers each request of a group, in order; called by one thread at a time
     */
    public GroupCommit(Limits limits, Executor executor, Function<List<C>, List<R>> work) {
        this.maxGroup = limits.maxGroup();
        this.maxWaiting = limits.maxWaiting();
        this.patience = limits.patience();
        this.executor = executor;
        this.work = work;
    }

    /**
     * Asks for one thing.
     *
     * @throws TooBusy at once when {@code maxWaiting} others are waiting already, or so many that it would take more than
     *     half of the patience
     */
    CompletableFuture<R> submit(C request) {
        var waiting = new Waiting<C, R>(request, new CompletableFuture<>());
        lock.lock();
        try {
            if (queue.size() >= maxWaiting || wouldTakeTooLong()) {
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
        begin();
        return waiting.answer();
    }

    /**
     * Asks for one thing and waits for what comes of it.
     *
     * @throws TooBusy at once when too many are waiting already
     * @throws MongoException when it took too long or was interrupted: the outcome is unknown
     */
    public R ask(C request) {
        try {
            return submit(request).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new MongoException("no answer within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoException("interrupted before there was an answer", e);
        }
    }

    private void begin() {
        try {
            executor.execute(this::workOff);
        } catch (RejectedExecutionException e) {
            giveUp();
        }
    }

    /** Nobody does the work: who waits hears so, and the next to ask tries again. */
    private void giveUp() {
        lock.lock();
        try {
            queue.forEach(waiting -> waiting.answer().completeExceptionally(new TooBusy()));
            queue.clear();
            working = false;
        } finally {
            lock.unlock();
        }
    }

    private boolean wouldTakeTooLong() {
        var groups = queue.size() / maxGroup;
        return groups * pace > patience.toNanos() / 2;
    }

    private void workOff() {
        for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            var began = System.nanoTime();
            try {
                var answers = work.apply(group.stream().map(Waiting::request).toList());
                for (var i = 0; i < group.size(); i++) {
                    group.get(i).answer().complete(answers.get(i));
                }
            } catch (RuntimeException | Error e) {
                group.forEach(waiting -> waiting.answer().completeExceptionally(e));
            }
            keepPace(System.nanoTime() - began);
        }
    }

    private void keepPace(long nanos) {
        lock.lock();
        try {
            pace = pace == 0 ? nanos : (3 * pace + nanos) / 4;
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
