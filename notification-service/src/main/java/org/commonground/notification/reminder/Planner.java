package org.commonground.notification.reminder;

import java.time.Clock;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.EventWatcher;
import org.springframework.stereotype.Component;

/** Keeps the schedules in step with the directory. */
@Component
class Planner implements EventWatcher {

    private final Schedules schedules;
    private final Clock clock;

    Planner(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public void heard(Event event) {
        var written = false;
        while (!written) {
            var before = schedules.find(event.id()).orElseGet(() -> Schedule.none(event.id()));
            var after = before.heard(event, clock.instant());
            written = after.equals(before) || schedules.replace(before, after);
        }
    }
}
