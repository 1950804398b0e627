package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/** The booking form. */
@Controller
class BookController {

    private static final String UNDECIDED =
            "We could not tell whether your booking went through. Press the button again in a moment: "
                    + "you will not be booked twice.";
    private static final String CHANGED = "This form had been sent before with other answers. "
            + "If you want to book with these, press the button again.";

    private final EventSight sight;
    private final BookingClient bookings;

    BookController(EventSight sight, BookingClient bookings) {
        this.sight = sight;
        this.bookings = bookings;
    }

    @GetMapping("/events/{slug}/book")
    String form(@PathVariable String slug, Model model) {
        return show(sight.event(slug), BookingForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/events/{slug}/book")
    String book(
            @PathVariable String slug,
            @ModelAttribute("form") BookingForm form,
            Model model,
            HttpServletResponse response) {
        var event = sight.event(slug);
        var key = form.keyOrNew();
        try {
            var booking = bookings.book(event.id(), form.request(), key);
            return "redirect:/bookings/" + UriUtils.encodePathSegment(booking.manageToken(), "UTF-8");
        } catch (ServiceUnavailable e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(event, form, FormErrors.general(UNDECIDED), model);
        } catch (ServiceProblem problem) {
            return refused(event, form, problem, model, response);
        }
    }

    private String refused(
            Event event, BookingForm form, ServiceProblem problem, Model model, HttpServletResponse response) {
        if (problem.status() >= 500) {
            throw problem;
        }
        if (problem.is("booking-in-progress")) {
            response.setStatus(problem.status());
            return show(event, form, FormErrors.general(UNDECIDED), model);
        }
        if (problem.status() == 409 && !problem.is("event-full")) {
            return toEvent(event);
        }
        response.setStatus(problem.status());
        return show(event, form.withNewKey(), errors(problem), model);
    }

    private static FormErrors errors(ServiceProblem problem) {
        var left = problem.placesLeft();
        if (problem.is("event-full") && left != null && left > 0) {
            return FormErrors.tooManyFor(left);
        }
        return problem.is("idempotency-key-reused") ? FormErrors.general(CHANGED) : FormErrors.of(problem);
    }

    /** Where nothing can be booked, the event's page says why. */
    private String show(Event event, BookingForm form, FormErrors errors, Model model) {
        var places = sight.places(event);
        if (!places.bookable()) {
            return toEvent(event);
        }
        model.addAttribute("page", EventPage.of(event, places, ""));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "book";
    }

    private static String toEvent(Event event) {
        return "redirect:/events/" + UriUtils.encodePathSegment(event.slug(), "UTF-8");
    }
}
