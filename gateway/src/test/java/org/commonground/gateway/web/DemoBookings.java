package org.commonground.gateway.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Availability;
import org.commonground.gateway.client.Booking;
import org.commonground.gateway.client.Dashboard;
import org.commonground.gateway.client.GuestEntry;
import org.commonground.gateway.client.Hold;
import org.commonground.gateway.client.ServiceProblem;
import org.jspecify.annotations.Nullable;

/** What the booking service would answer about the demo's evening. */
public final class DemoBookings {

    public static final String TOKEN = "q7Jx2mT9bVw4Kc8LrN5sZd";

    private DemoBookings() {}

    public static Availability left(int places) {
        return new Availability(60, 0, places, 0, places > 0, places > 0, places > 0 ? "OPEN" : "FULL");
    }

    /** All places are taken, six of them kept, and so many parties wait. */
    public static Availability waiting(int parties) {
        return new Availability(60, 6, 0, parties, true, false, "FULL");
    }

    public static Booking booking(String status, int places) {
        return booking(status, places, 0, null, null);
    }

    public static Booking waiting(int places, int position) {
        return booking("WAITLISTED", places, 0, position, null);
    }

    /** Has its places and would like more. */
    public static Booking wantingMore(int places, int more, int position) {
        return booking("CONFIRMED", places, more, position, null);
    }

    /** Offered, or held: to be answered within two hours. */
    public static Booking toAnswer(String status, int places) {
        return booking(status, places, 0, null, Demo.NOW.plusSeconds(7200));
    }

    private static Booking booking(
            String status, int places, int waitingFor, @Nullable Integer position, @Nullable Instant respondBy) {
        return new Booking(
                "7KQ-M2X",
                "good-relations-rehearsal",
                status,
                places,
                waitingFor,
                position,
                respondBy,
                URI.create("http://127.0.0.1:8080/bookings/" + TOKEN),
                "Amina Yusuf",
                "amina@example.org",
                List.of("Sam Example"),
                "A seat near the door",
                Map.of("diet", "Vegetarian", "mp", "yes"),
                Instant.parse("2026-12-18T12:00:00Z"),
                null);
    }

    /** Cancelled, and why. */
    public static Booking ended(String why) {
        var before = booking("CANCELLED", 2);
        return new Booking(
                before.reference(),
                before.eventId(),
                before.status(),
                before.places(),
                0,
                null,
                null,
                before.manageUrl(),
                before.name(),
                before.email(),
                before.guests(),
                before.accessNeeds(),
                before.answers(),
                before.changesUntil(),
                why);
    }

    /** The same with details that could be corrected until now. */
    public static Booking closed() {
        var open = booking("CONFIRMED", 2);
        return new Booking(
                open.reference(),
                open.eventId(),
                open.status(),
                open.places(),
                0,
                null,
                null,
                open.manageUrl(),
                open.name(),
                open.email(),
                open.guests(),
                open.accessNeeds(),
                open.answers(),
                Demo.NOW,
                null);
    }

    /** Held until the link in the e-mail is used, which is nowhere else. */
    public static Booking heldForMail() {
        return new Booking(
                "7KQ-M2X",
                "good-relations-rehearsal",
                "HELD",
                2,
                0,
                null,
                Demo.NOW.plusSeconds(900),
                null,
                "Amina Yusuf",
                "amina@example.org",
                List.of(),
                null,
                Map.of(),
                null,
                null);
    }

    public static List<Hold> holds() {
        return List.of(
                new Hold("speakers", "Speakers", 8, 2, null),
                new Hold("press", "Press", 2, 2, Instant.parse("2026-12-20T18:00:00Z")));
    }

    public static List<GuestEntry> guests() {
        return List.of(
                new GuestEntry(
                        "7KQ-M2X",
                        "CONFIRMED",
                        2,
                        1,
                        "Amina Yusuf",
                        List.of("Łukasz Wiśniewski"),
                        Map.of("diet", "Vegetarian", "mp", "no"),
                        null,
                        Demo.NOW),
                new GuestEntry("9TR-W4C", "CONFIRMED", 1, 0, "Jo Broadwood", List.of(), Map.of(), "speakers", Demo.NOW),
                new GuestEntry("3HN-P8J", "WAITLISTED", 1, 0, null, List.of(), Map.of(), null, Demo.NOW));
    }

    public static Dashboard dashboard() {
        var trend = new ArrayList<Dashboard.Point>();
        var steps = new int[] {1, 3, 4, 8, 10, 11, 15, 17, 16, 18, 22, 25, 26, 30, 31, 33, 36, 38, 40, 42};
        for (var i = 0; i < steps.length; i++) {
            trend.add(new Dashboard.Point(
                    Demo.NOW.minusSeconds((steps.length - i) * 18_000L + (i % 3) * 7000), steps[i]));
        }
        var names = List.of(
                "Amina Yusuf",
                "Gruffudd ap Rhys",
                "Łukasz Wiśniewski",
                "Maria-José Fernández",
                "Chidinma Okafor",
                "王小明");
        var latest = new ArrayList<Dashboard.Entry>();
        for (var i = 0; i < names.size(); i++) {
            latest.add(new Dashboard.Entry(
                    "7KQ-M2" + (char) ('A' + i),
                    names.get(i),
                    1 + i % 3,
                    i == 3 ? "CANCELLED" : "CONFIRMED",
                    Demo.NOW.minusSeconds(i * 4_321L)));
        }
        return new Dashboard(60, 4, 42, 14, 3, 7, 0, 2, 23, blocks(), trend, latest);
    }

    /** The room was made smaller when 62 of its places were taken or held. */
    public static Dashboard overFull() {
        var now = dashboard();
        return new Dashboard(50, 8, 54, 0, 0, 0, 12, 2, 23, blocks(), now.trend(), now.latest());
    }

    private static List<Dashboard.Block> blocks() {
        return List.of(new Dashboard.Block("Speakers", 4, 2));
    }

    public static ServiceProblem refusal(int status, String type) {
        return refusal(status, type, null);
    }

    /** Too many ask; later there may be an answer. */
    public static ServiceProblem busy() {
        return new ServiceProblem(503, new ServiceProblem.Body("/problems/busy", "", "", List.of(), null), "2");
    }

    public static ServiceProblem refusal(
            int status, String type, @Nullable Integer placesLeft, ServiceProblem.FieldError... errors) {
        return new ServiceProblem(
                status, new ServiceProblem.Body("/problems/" + type, "", "", List.of(errors), placesLeft));
    }
}
