package org.commonground.booking.dashboard;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.commonground.booking.dashboard.Dashboard.Point;

/** How many places were taken over time, oldest first: the last of each minute, thinned to a bounded number of points. */
final class Trend {

    static final int MAX_POINTS = 200;

    private Trend() {}

    static List<Point> with(List<Point> points, Point last) {
        var next = new ArrayList<>(points);
        if (!next.isEmpty() && isSameMinute(next.getLast().at(), last.at())) {
            next.removeLast();
        }
        next.add(last);
        return next.size() > MAX_POINTS ? thinned(next) : next;
    }

    private static boolean isSameMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Every second point, the last one among them: what is left out lies between two that are there. */
    private static List<Point> thinned(List<Point> points) {
        var kept = new ArrayList<Point>();
        for (var i = points.size() - 1; i >= 0; i -= 2) {
            kept.addFirst(points.get(i));
        }
        return kept;
    }
}
