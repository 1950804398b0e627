package org.commonground.gateway.web;

import java.time.Instant;
import java.util.stream.Collectors;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list.
 *
 * @param hosts their names as one phrase; empty when there are none
 * @param places how many are left, while one can book; empty otherwise
 * @param distance how far away, where one asked from where; empty otherwise
 * @param note what is unusual about it: cancelled, postponed, a draft
 */
public record Listing(
        String id,
        String path,
        String title,
        When when,
        String place,
        String hosts,
        String places,
        String distance,
        @Nullable String note) {

    public static Listing of(Event event, Instant now) {
        return of(event, now, null);
    }

    /** @param distance in kilometres, if it is known */
    public static Listing of(Event event, Instant now, @Nullable Double distance) {
        return new Listing(
                event.id(),
                "/events/" + event.slug(),
                event.title(),
                When.of(event),
                place(event),
                phrase(event),
                places(event, now),
                distance == null ? "" : away(distance),
                note(event.status()));
    }

    private static String place(Event event) {
        var venue = event.venue();
        if (venue == null) {
            return event.online() == null ? "" : "Online";
        }
        return venue.room() == null ? venue.name() : venue.room() + ", " + venue.name();
    }

    private static String away(double distance) {
        return distance < 1 ? "Less than 1 km away" : Math.round(distance) + " km away";
    }

    private static String phrase(Event event) {
        var names = event.hosts().stream().map(Contributor::name).collect(Collectors.toList());
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.removeLast();
        return String.join(", ", names) + " and " + last;
    }

    private static String places(Event event, Instant now) {
        var left = event.placesLeft();
        if (left == null || event.status() != Event.Status.PUBLISHED || !now.isBefore(event.startsAt())) {
            return "";
        }
        if (left == 0) {
            return "All places are taken";
        }
        return event.bookable() ? left + (left == 1 ? " place left" : " places left") : "";
    }

    private static @Nullable String note(Event.Status status) {
        return switch (status) {
            case CANCELLED -> "Cancelled";
            case POSTPONED -> "Postponed";
            case DRAFT -> "Draft, not public yet";
            case PUBLISHED -> null;
        };
    }
}
