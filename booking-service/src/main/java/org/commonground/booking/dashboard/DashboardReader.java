package org.commonground.booking.dashboard;

import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.event.EventId;
import org.springframework.stereotype.Component;

/** Puts a dashboard together: its cost does not grow with the number of bookings. */
@Component
class DashboardReader {

    private final Allocator allocator;
    private final Activities activities;

    DashboardReader(Allocator allocator, Activities activities) {
        this.allocator = allocator;
        this.activities = activities;
    }

    Dashboard read(EventId event) {
        var allocation = allocator.allocation(event);
        var activity = activities.find(event);
        return Dashboard.of(allocation, activity.trend(), activities.lines(activity.latest()));
    }
}
