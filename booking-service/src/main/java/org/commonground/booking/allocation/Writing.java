package org.commonground.booking.allocation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Writing that is under way. */
public record Writing(CompletableFuture<Void> done) {

    /** Nothing is left to be written. */
    public static final Writing NOTHING = new Writing(CompletableFuture.completedFuture(null));

    /** Begins to write. */
    public static Writing begin(Runnable write, Executor executor) {
        return new Writing(CompletableFuture.runAsync(write, executor));
    }

    /** Returns when it is durable; throws what went wrong. */
    public void await() {
        try {
            done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }
}
