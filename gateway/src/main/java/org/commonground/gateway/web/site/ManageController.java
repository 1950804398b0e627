package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commonground.gateway.client.Booking;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/** A guest's own booking. Whoever has the link has the booking, so the link must not travel on. */
@Controller
@RequestMapping("/bookings/{token}")
class ManageController {

    private final EventSight sight;
    private final BookingClient bookings;

    ManageController(EventSight sight, BookingClient bookings) {
        this.sight = sight;
        this.bookings = bookings;
    }

    @ModelAttribute
    void keepToOurselves(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    String booking(@PathVariable String token, Model model) {
        show(token, model);
        return "booking";
    }

    /** Asks first: mail scanners follow links, and nothing may change when they do. */
    @GetMapping("/cancel")
    String confirmCancel(@PathVariable String token, Model model) {
        return show(token, model).cancelled() ? back(token) : "booking-cancel";
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String token) {
        try {
            bookings.cancel(token);
        } catch (ServiceProblem problem) {
            // Too late: the booking's page says so.
            if (!problem.is("event-past")) {
                throw unknown(problem);
            }
        }
        return back(token);
    }

    private Booking show(String token, Model model) {
        var booking = find(token);
        var event = event(booking.eventId());
        model.addAttribute("token", token);
        model.addAttribute("booking", booking);
        model.addAttribute("event", event.map(sight::listing).orElse(null));
        model.addAttribute("over", event.map(sight::hasBegun).orElse(false));
        return booking;
    }

    private Booking find(String token) {
        try {
            return bookings.booking(token);
        } catch (ServiceProblem problem) {
            throw unknown(problem);
        }
    }

    private static RuntimeException unknown(ServiceProblem problem) {
        return problem.status() == 404 ? new NoSuchPage("booking-unknown") : problem;
    }

    /** The booking counts even while the directory is away. */
    private Optional<Event> event(String id) {
        try {
            return Optional.of(sight.event(id));
        } catch (ServiceUnavailable | ServiceProblem _) {
            return Optional.empty();
        }
    }

    private static String back(String token) {
        return "redirect:/bookings/" + UriUtils.encodePathSegment(token, "UTF-8");
    }
}
