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

    /** The room as a bar of 1,000 parts; what is neither taken nor held is free. */
    record Room(int taken, int held, int free) {

        static final int LENGTH = 1000;

        static Room of(Dashboard numbers) {
            var capacity = Math.max(1, numbers.capacity());
            var taken = Math.min(LENGTH, numbers.taken() * LENGTH / capacity);
            var held = Math.min(LENGTH - taken, numbers.held() * LENGTH / capacity);
            return new Room(taken, held, LENGTH - taken - held);
        }
    }

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
                    status(entry.status()),
                    gone);
        }

        private static String status(String status) {
            return switch (status) {
                case "CONFIRMED" -> "Booked";
                case "CANCELLED" -> "Cancelled";
                case "WAITLISTED" -> "Waiting";
                case "OFFERED" -> "Offered";
                case "HELD" -> "Not confirmed yet";
                default -> status;
            };
        }
    }

    static Board of(Dashboard numbers, ZoneId zone) {
        return new Board(
                numbers,
                numbers.taken() + " of " + numbers.capacity() + " places taken",
                Room.of(numbers),
                Trend.of(numbers, zone),
                numbers.latest().stream().map(entry -> Row.of(entry, zone)).toList());
    }

    static String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return SHORT_DAY.format(local) + ", "
                + When.clock(local.toLocalTime().withSecond(0).withNano(0));
    }
}
