package org.commonground.gateway.web;

import java.time.Duration;
import java.util.ArrayList;

/** A length of time as people say it: 24 hours, 3 days, 1 hour 30 minutes. */
public final class Span {

    private static final int DAYS_FROM = 48;

    private Span() {}

    /** So many minutes, at least 1; days from two of them on. */
    public static String words(int minutes) {
        var span = Duration.ofMinutes(minutes);
        var days = span.toHours() < DAYS_FROM ? 0 : span.toDays();
        var rest = span.minusDays(days);
        var parts = new ArrayList<String>();
        add(parts, days, "day");
        add(parts, rest.toHours(), "hour");
        add(parts, rest.toMinutesPart(), "minute");
        return String.join(" ", parts);
    }

    private static void add(ArrayList<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
