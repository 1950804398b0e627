package org.commonground.booking.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonground.booking.dashboard.Dashboard.Point;

/** How the number of taken places came about: every change counts at its moment, drawn with a bounded number of points. */
final class Trend {

    static final int MAX_POINTS = 200;

    private final TreeMap<Instant, Integer> changes = new TreeMap<>();

    void change(Instant at, int places) {
        changes.merge(at, places, Integer::sum);
    }

    List<Point> points() {
        var taken = 0;
        var points = new ArrayList<Point>();
        for (var change : changes.entrySet()) {
            taken += change.getValue();
            points.add(new Point(change.getKey(), taken));
        }
        return thinned(points);
    }

    /** Every n-th point and the last one: what is left out lies between two that are there. */
    private static List<Point> thinned(List<Point> points) {
        var step = Math.ceilDiv(points.size(), MAX_POINTS);
        if (step <= 1) {
            return points;
        }
        var kept = new ArrayList<Point>();
        for (var i = points.size() - 1; i >= 0; i -= step) {
            kept.addFirst(points.get(i));
        }
        return kept;
    }
}
