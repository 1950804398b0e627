package org.commonground.booking.booking;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.commonground.booking.allocation.Allocation;
import org.commonground.booking.allocation.DecisionLog;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Those who keep count of decisions; they write while the bookings are written. */
@Component
class DecisionLogs {

    private final List<DecisionLog> logs;
    private final Executor executor;

    DecisionLogs(List<DecisionLog> logs, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.logs = logs;
        this.executor = executor;
    }

    /** Writing that is under way. */
    record Writing(CompletableFuture<Void> done) {

        /** Returns when it is durable; throws what went wrong. */
        void await() {
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

    Writing begin(Allocation decided) {
        return new Writing(CompletableFuture.runAsync(() -> logs.forEach(log -> log.record(decided)), executor));
    }
}
