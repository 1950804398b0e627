package org.commonground.backing.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes commands durable together: whoever comes first commits and syncs for all that have finished by then, and
 * nobody is answered before the sync that covers them.
 */
final class GroupCommit {

    private static final int COMMITS_BETWEEN_TIDYING = 256;
    private static final int TIDY_BELOW_PERCENT = 50;
    private static final int TIDY_AT_MOST_BYTES = 4_000_000;

    private final MVStore store;
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong finished = new AtomicLong();
    private volatile long durable;
    private long commits;
    private @Nullable RuntimeException broken;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs a command that may write; returns or throws what it does, once everything it saw or wrote is on disk. */
    <T> T durably(Supplier<T> command) {
        try {
            commands.readLock().lock();
            try {
                return command.get();
            } finally {
                commands.readLock().unlock();
            }
        } finally {
            // A refusal waits too: "duplicate key" is only true if the other document is there to stay.
            awaitSync(finished.incrementAndGet());
        }
    }

    private void awaitSync(long ticket) {
        committing.lock();
        try {
            if (durable >= ticket) {
                return;
            }
            if (broken != null) {
                throw new IllegalStateException("The store failed to write and must be restarted", broken);
            }
            long covered = commit();
            durable = covered;
        } catch (RuntimeException failed) {
            // After a failed sync nobody knows what is on disk; a later one that succeeds proves nothing.
            broken = failed;
            throw failed;
        } finally {
            committing.unlock();
        }
    }

    private long commit() {
        long covered;
        boolean changed;
        // Under the write lock no command is half done, so that a crash never leaves a document without its index.
        commands.writeLock().lock();
        try {
            covered = finished.get();
            changed = store.hasUnsavedChanges();
            if (changed) {
                store.commit();
                tidy();
            }
        } finally {
            commands.writeLock().unlock();
        }
        if (changed) {
            // Outside the lock: the next batch is worked on while the disk is busy with this one.
            store.sync();
        }
        return covered;
    }

    /** Every commit leaves a little dead space that only moving what is alive gives back. */
    private void tidy() {
        commits++;
        if (commits % COMMITS_BETWEEN_TIDYING == 0) {
            store.compact(TIDY_BELOW_PERCENT, TIDY_AT_MOST_BYTES);
        }
    }
}
