package org.commonground.booking.dashboard;

import java.util.Comparator;
import java.util.List;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.booking.BookingHistory;
import org.commonground.booking.booking.BookingHistory.Entry;
import org.commonground.booking.dashboard.Dashboard.Line;
import org.commonground.booking.event.EventId;
import org.springframework.stereotype.Component;

/** Puts a dashboard together from the allocation and the bookings. */
@Component
class DashboardReader {

    static final int LATEST = 20;

    private final Allocator allocator;
    private final BookingHistory history;

    DashboardReader(Allocator allocator, BookingHistory history) {
        this.allocator = allocator;
        this.history = history;
    }

    Dashboard read(EventId event) {
        var occupancy = allocator.occupancy(event);
        var entries = history.of(event);
        var trend = new Trend();
        for (var entry : entries) {
            trend.change(entry.bookedAt(), entry.places());
            if (entry.cancelledAt() != null) {
                trend.change(entry.cancelledAt(), -entry.places());
            }
        }
        var confirmed = (int) entries.stream().filter(Entry::isConfirmed).count();
        return new Dashboard(
                event.value(),
                occupancy.capacity(),
                0,
                occupancy.taken(),
                occupancy.placesLeft(),
                entries.size() - confirmed,
                confirmed,
                trend.points(),
                latest(entries));
    }

    private static List<Line> latest(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::lastChange).reversed())
                .limit(LATEST)
                .map(entry -> new Line(
                        entry.id(),
                        entry.reference(),
                        entry.name(),
                        entry.places(),
                        entry.status(),
                        entry.lastChange()))
                .toList();
    }
}
