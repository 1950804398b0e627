package org.commonground.gateway.web.organise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.commonground.gateway.client.Dashboard;

/**
 * How the places went over time: a line of steps in a drawing 1,000 wide and 300 high, and the same as a table.
 *
 * @param line an SVG path; empty when nothing has happened yet
 * @param area the same path closed along the bottom
 * @param rows at most {@value #MOST_ROWS}: moments, or the ends of days when there are too many
 */
record Trend(String line, String area, String from, String until, List<Row> rows) {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 300;
    private static final int MOST_ROWS = 14;

    /** So many places were taken at that time. */
    record Row(String at, int taken) {}

    static Trend of(Dashboard numbers, ZoneId zone) {
        var points = numbers.trend();
        if (points.isEmpty()) {
            return new Trend("", "", "", "", List.of());
        }
        var line = line(points, Math.max(1, numbers.capacity()));
        return new Trend(
                line,
                line + " V" + HEIGHT + " H0 Z",
                Board.moment(points.getFirst().at(), zone),
                Board.moment(points.getLast().at(), zone),
                rows(points, zone));
    }

    private static String line(List<Dashboard.Point> points, int capacity) {
        var begin = points.getFirst().at();
        var span = Math.max(1, millis(begin, points.getLast().at()));
        var path = new StringBuilder("M0 " + HEIGHT);
        for (var point : points) {
            var x = (double) millis(begin, point.at()) / span * WIDTH;
            var y = HEIGHT - (double) Math.min(point.taken(), capacity) / capacity * HEIGHT;
            path.append(String.format(Locale.ROOT, " H%.1f V%.1f", x, y));
        }
        return path.append(" H").append(WIDTH).toString();
    }

    private static List<Row> rows(List<Dashboard.Point> points, ZoneId zone) {
        if (points.size() <= MOST_ROWS) {
            return points.stream().map(point -> row(point, zone)).toList();
        }
        var lastOfDay = new LinkedHashMap<Object, Row>();
        points.forEach(point -> lastOfDay.put(point.at().atZone(zone).toLocalDate(), row(point, zone)));
        var days = List.copyOf(lastOfDay.values());
        return days.subList(Math.max(0, days.size() - MOST_ROWS), days.size());
    }

    private static Row row(Dashboard.Point point, ZoneId zone) {
        return new Row(Board.moment(point.at(), zone), point.taken());
    }

    private static long millis(Instant from, Instant to) {
        return to.toEpochMilli() - from.toEpochMilli();
    }
}
