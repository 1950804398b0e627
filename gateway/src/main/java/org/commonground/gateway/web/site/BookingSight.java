package org.commonground.gateway.web.site;

import java.util.Optional;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.NoSuchPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** A booking together with its event: the first from the booking service, the second from the directory. */
@Component
class BookingSight {

    private final EventSight events;
    private final BookingClient bookings;

    BookingSight(EventSight events, BookingClient bookings) {
        this.events = events;
        this.bookings = bookings;
    }

    /** @throws NoSuchPage where nothing is booked under the link */
    BookingPage show(String token, Model model) {
        try {
            var booking = bookings.booking(token);
            var event = event(booking.eventId());
            var page = BookingPage.of(booking, event, events.now());
            model.addAttribute("token", token);
            model.addAttribute("page", page);
            model.addAttribute("booking", booking);
            model.addAttribute("event", event.map(events::listing).orElse(null));
            return page;
        } catch (ServiceProblem problem) {
            throw unknown(problem);
        }
    }

    static RuntimeException unknown(ServiceProblem problem) {
        return problem.status() == 404 ? new NoSuchPage("booking-unknown") : problem;
    }

    /** To the booking's page. */
    static String back(String token) {
        return "redirect:/bookings/" + UriUtils.encodePathSegment(token, "UTF-8");
    }

    /** The same after a change, to say that it is done. */
    static String saved(String token) {
        return back(token) + "?saved=yes";
    }

    /** The booking counts even while the directory is away. */
    private Optional<Event> event(String id) {
        try {
            return Optional.of(events.event(id));
        } catch (ServiceUnavailable | ServiceProblem _) {
            return Optional.empty();
        }
    }
}
