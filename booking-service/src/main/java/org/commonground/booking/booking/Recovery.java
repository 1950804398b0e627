package org.commonground.booking.booking;

import com.mongodb.MongoException;
import java.time.Clock;
import org.commonground.booking.allocation.Caretaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts right what a crash left half done: before the service reports ready, and again and again. */
@Component
class Recovery implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Caretaker caretaker;
    private final UndecidedBookings undecided;
    private final BookingProperties properties;
    private final Clock clock;

    Recovery(Caretaker caretaker, UndecidedBookings undecided, BookingProperties properties, Clock clock) {
        this.caretaker = caretaker;
        this.undecided = undecided;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var completed = caretaker.settleAll();
        log.info("Completed the decisions of {} events", completed);
    }

    /** Nobody was told of these, and their decisions cannot be under way any more. */
    @Scheduled(fixedDelayString = "${commonground.booking.forget-every:1m}")
    void forgetUndecided() {
        try {
            undecided.forget(clock.instant().minus(properties.forgetUndecidedAfter()));
        } catch (MongoException e) {
            log.warn("Attempts that got no place are kept for now: {}", e.getMessage());
        }
    }
}
