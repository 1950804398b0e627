package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.commonground.gateway.client.Booking;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.form.Asked;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.PartyForm;
import org.commonground.gateway.web.form.Trouble;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
        return show(sight.event(slug), PartyForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/events/{slug}/book")
    String book(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var event = sight.event(slug);
        var typed = new Typed(fields);
        var form = PartyForm.of(typed);
        try {
            return next(event, bookings.book(event.id(), form.request(typed.number("places")), form.key()));
        } catch (ServiceUnavailable e) {
            return show(event, form, Trouble.undecided(UNDECIDED, response), model);
        } catch (ServiceProblem problem) {
            return refused(event, form, problem, model, response);
        }
    }

    /** What is next for whoever gets the link by e-mail only. The address has nothing in it but a time. */
    @GetMapping("/events/{slug}/book/check-mail")
    String checkMail(@PathVariable String slug, @RequestParam @Nullable String until, Model model) {
        var event = sight.event(slug);
        model.addAttribute("event", sight.listing(event));
        model.addAttribute(
                "until",
                Deadline.read(until).map(at -> at.inWords(event.timeZone())).orElse(null));
        return "book-check-mail";
    }

    private static String next(Event event, Booking booking) {
        if (booking.manageUrl() != null) {
            return "redirect:/bookings/" + UriUtils.encodePathSegment(booking.manageToken(), "UTF-8");
        }
        var until = Optional.ofNullable(booking.respondBy())
                .map(at -> "?until=" + new Deadline(at).inAddress())
                .orElse("");
        return toEvent(event) + "/book/check-mail" + until;
    }

    private String refused(
            Event event, PartyForm form, ServiceProblem problem, Model model, HttpServletResponse response) {
        if (problem.busy()) {
            return show(event, form, Trouble.busy(problem, response), model);
        }
        if (problem.status() >= 500) {
            throw problem;
        }
        response.setStatus(problem.status());
        if (problem.is("booking-in-progress")) {
            return show(event, form, FormErrors.general(UNDECIDED), model);
        }
        if (problem.status() == 409 && !problem.is("event-full")) {
            return toEvent(event);
        }
        return show(event, form.withNewKey(), errors(event, problem), model);
    }

    private static FormErrors errors(Event event, ServiceProblem problem) {
        var left = problem.placesLeft();
        if (problem.is("event-full") && left != null && left > 0) {
            return FormErrors.at(
                    "places",
                    left == 1
                            ? "Only 1 place is left. Choose 1 place."
                            : "Only " + left + " places are left. Choose " + left + " or fewer.");
        }
        return problem.is("idempotency-key-reused")
                ? FormErrors.general(CHANGED)
                : FormErrors.of(problem, event.booking().questions());
    }

    /** Where nothing can be booked, the event's page says why. */
    private String show(Event event, PartyForm form, FormErrors errors, Model model) {
        var places = sight.places(event);
        if (!places.bookable()) {
            return toEvent(event);
        }
        model.addAttribute("page", EventPage.of(event, places, ""));
        model.addAttribute("form", form);
        model.addAttribute("asked", Asked.of(event.booking().questions(), form));
        model.addAttribute("errors", errors);
        return "book";
    }

    private static String toEvent(Event event) {
        return "redirect:/events/" + UriUtils.encodePathSegment(event.slug(), "UTF-8");
    }
}
