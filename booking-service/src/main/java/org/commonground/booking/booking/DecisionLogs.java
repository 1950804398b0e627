package org.commonground.booking.booking;

import java.util.List;
import java.util.concurrent.Executor;
import org.commonground.booking.allocation.Allocation;
import org.commonground.booking.allocation.DecisionLog;
import org.commonground.booking.allocation.Writing;
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

    Writing begin(Allocation decided) {
        return Writing.begin(() -> logs.forEach(log -> log.record(decided)), executor);
    }
}
