package org.commonground.booking.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.booking.allocation.Allocation;
import org.commonground.booking.allocation.BookingId;
import org.commonground.booking.allocation.Decision;
import org.commonground.booking.allocation.State;
import org.commonground.booking.dashboard.Dashboard.Point;
import org.commonground.booking.event.EventId;

/**
 * How an event's bookings came about, small enough to be written again with every group of decisions.
 *
 * @param version of the allocation that it is of
 * @param trend places taken over time
 * @param latest bookings about which something was decided, the last first, at most {@value LATEST}
 */
public record Activity(@BsonId EventId event, long version, List<Point> trend, List<BookingId> latest) {

    static final int LATEST = 20;

    public Activity {
        trend = List.copyOf(trend);
        latest = List.copyOf(latest);
    }

    static Activity none(EventId event) {
        return new Activity(event, 0, List.of(), List.of());
    }

    Activity after(Allocation decided) {
        var decisions = decided.journal().decisions();
        var changed = new LinkedHashSet<BookingId>();
        for (var i = decisions.size() - 1; i >= 0 && changed.size() < LATEST; i--) {
            if (isShown(decisions.get(i))) {
                changed.add(decisions.get(i).booking());
            }
        }
        changed.addAll(latest);
        return new Activity(
                event,
                decided.version(),
                Trend.with(
                        trend,
                        new Point(decided.journal().at(), decided.occupancy().taken())),
                new ArrayList<>(changed).subList(0, Math.min(LATEST, changed.size())));
    }

    /** That its holder is told something is no news to the organiser, nor is a place that was kept and never taken. */
    private static boolean isShown(Decision decision) {
        return switch (decision.kind()) {
            case REPEATED, INFORMED -> false;
            case CANCELLED -> decision.before() != State.HELD;
            case CONFIRMED, WAITLISTED, OFFERED, HELD, CHANGED -> true;
        };
    }
}
