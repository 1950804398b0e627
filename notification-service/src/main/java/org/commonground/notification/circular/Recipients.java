package org.commonground.notification.circular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.BookingServiceAway;
import org.commonground.notification.contact.HeldBookings;
import org.commonground.notification.contact.HeldBookings.Held;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.EventId;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whom a message would reach now, by what the booking service says: a page of 500 bookings is one question. */
@Component
class Recipients {

    private final HeldBookings bookings;

    Recipients(HeldBookings bookings) {
        this.bookings = bookings;
    }

    /** How many, and the audience with its chosen bookings by their ids. */
    record Found(Audience audience, int count) {}

    /**
     * @param chosen ids or references of bookings; null for all in these statuses
     * @throws Problem 400 where one of the chosen is none of the event's, 503 where the booking service is away
     */
    Found find(EventId event, List<Status> statuses, @Nullable List<String> chosen) {
        var all = all(event, new Audience(statuses, null));
        return chosen == null ? new Found(new Audience(statuses, null), all.size()) : choose(statuses, chosen, all);
    }

    private static Found choose(List<Status> statuses, List<String> chosen, List<Held> all) {
        var known = new HashMap<String, BookingId>();
        for (var booking : all) {
            known.put(booking.id().value(), booking.id());
            known.put(booking.reference(), booking.id());
        }
        var problem = Problem.invalid();
        var ids = new ArrayList<BookingId>();
        for (var i = 0; i < chosen.size(); i++) {
            var id = known.get(chosen.get(i));
            if (id == null) {
                problem.with(
                        "audience.bookings[" + i + "]",
                        "No booking of this event that can be written to has the reference or id " + chosen.get(i)
                                + ".");
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new Found(new Audience(statuses, ids), ids.size());
    }

    private List<Held> all(EventId event, Audience audience) {
        try {
            var found = new ArrayList<Held>();
            BookingId last = null;
            List<Held> page;
            do {
                page = bookings.page(event, audience.only(), last);
                page.stream().filter(audience::has).forEach(found::add);
                last = page.isEmpty() ? last : page.getLast().id();
            } while (page.size() == HeldBookings.PAGE);
            return found;
        } catch (BookingServiceAway away) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "service-unavailable",
                    "Not now",
                    "Whom the event's bookings are by cannot be found out just now, so nothing was sent. Try again in a moment.");
        }
    }
}
