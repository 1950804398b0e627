package org.commonground.gateway.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.commonground.gateway.client.Availability;
import org.commonground.gateway.client.Booking;
import org.commonground.gateway.client.Dashboard;
import org.commonground.gateway.client.ServiceProblem;
import org.jspecify.annotations.Nullable;

/** What the booking service would answer about the demo's evening. */
public final class DemoBookings {

    public static final String TOKEN = "q7Jx2mT9bVw4Kc8LrN5sZd";

    private DemoBookings() {}

    public static Availability left(int places) {
        return new Availability(60, places, places > 0);
    }

    public static Booking booking(String status, int places) {
        return new Booking(
                "7KQ-M2X",
                "good-relations-rehearsal",
                status,
                places,
                URI.create("http://127.0.0.1:8080/bookings/" + TOKEN),
                "Amina Yusuf",
                "amina@example.org",
                "A seat near the door",
                Demo.NOW);
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
        return new Dashboard(60, 4, 42, 14, 2, 23, trend, latest);
    }

    public static ServiceProblem refusal(int status, String type) {
        return refusal(status, type, null);
    }

    public static ServiceProblem refusal(
            int status, String type, @Nullable Integer placesLeft, ServiceProblem.FieldError... errors) {
        return new ServiceProblem(
                status, new ServiceProblem.Body("/problems/" + type, "", "", List.of(errors), placesLeft));
    }
}
