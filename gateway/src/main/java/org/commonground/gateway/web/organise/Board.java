package org.commonground.gateway.web.organise;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.commonground.gateway.client.Dashboard;
import org.commonground.gateway.web.When;

/**
 * A dashboard in words and lengths.
 *
 * @param sentence its one number, for those who listen
 */
record Board(Dashboard numbers, String sentence, Room room, Trend trend, List<Row> latest) {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    /** One of the latest bookings. */
    record Row(String at, String machineAt, String name, String reference, int places, String status, boolean gone) {

        static Row of(Dashboard.Entry entry, ZoneId zone) {
            var name = entry.name() == null ? "Name removed" : entry.name();
            var gone = entry.status().equals("CANCELLED");
            return new Row(
                    moment(entry.at(), zone),
                    entry.at().toString(),
                    name,
                    entry.reference(),
                    entry.places(),
                    Words.status(entry.status()),
                    gone);
        }
    }

    static Board of(Dashboard numbers, ZoneId zone) {
        return new Board(
                numbers,
                sentence(numbers),
                Room.of(numbers),
                Trend.of(numbers, zone),
                numbers.latest().stream().map(entry -> Row.of(entry, zone)).toList());
    }

    private static String sentence(Dashboard numbers) {
        var taken = numbers.taken() + " of " + numbers.capacity() + " places taken";
        return numbers.waiting() == 0 ? taken : taken + ", " + parties(numbers.waiting()) + " waiting";
    }

    private static String parties(int count) {
        return count == 1 ? "1 party" : count + " parties";
    }

    /** Who waits; empty when nobody does. */
    public String waiting() {
        if (numbers.waiting() == 0) {
            return "";
        }
        var places = numbers.waitingPlaces() == 1 ? "1 place" : numbers.waitingPlaces() + " places";
        return parties(numbers.waiting()) + " waiting for " + places;
    }

    static String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return SHORT_DAY.format(local) + ", "
                + When.clock(local.toLocalTime().withSecond(0).withNano(0));
    }
}
