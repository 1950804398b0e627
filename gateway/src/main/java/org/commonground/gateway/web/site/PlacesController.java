package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.commonground.gateway.client.BookingChange;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.client.Terms;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Fewer or more places for a guest's own booking. */
@Controller
@RequestMapping("/bookings/{token}/places")
class PlacesController {

    private static final String UNDECIDED = "We could not tell whether your change went through. "
            + "Press the button again in a moment: it will not be made twice.";
    private static final String ONLY_SMALLER =
            "On the waiting list a party can only become smaller. For more places, leave the list and join it again.";
    private static final String ANSWER_FIRST = "Take the places that are yours to take first, or give them up.";

    private final BookingSight sight;
    private final BookingClient bookings;

    PlacesController(BookingSight sight, BookingClient bookings) {
        this.sight = sight;
        this.bookings = bookings;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        var page = sight.show(token, model);
        return show(page, PartyForm.of(page.booking()), FormErrors.none(), model);
    }

    @PostMapping
    String change(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(fields);
        var form = PartyForm.of(typed);
        var wanted = typed.number("places");
        var page = sight.show(token, model);
        // whoever adds people says who they are; of a smaller party the service leaves out those named last
        var guests = page.named() && wanted > page.booking().places() ? form.named() : null;
        try {
            var wait = typed.text("wait").equals("true");
            bookings.change(token, BookingChange.places(wanted, wait, guests));
            return BookingSight.saved(token);
        } catch (ServiceUnavailable e) {
            return show(page, form, Trouble.undecided(UNDECIDED, response), model);
        } catch (ServiceProblem problem) {
            if (problem.busy()) {
                return show(page, form, Trouble.busy(problem, response), model);
            }
            if (problem.status() == 404 || problem.status() >= 500) {
                throw BookingSight.unknown(problem);
            }
            response.setStatus(problem.status());
            return refused(page, form, wanted, problem, model);
        }
    }

    private static String refused(BookingPage page, PartyForm form, int wanted, ServiceProblem problem, Model model) {
        if (problem.is("event-full")) {
            var more = wanted - page.booking().places();
            var wait = more > 0 && page.terms().map(Terms::waitingList).orElse(false);
            model.addAttribute("more", wait ? more : 0);
            return show(page, form, FormErrors.at("places", missing(page, problem.placesLeft(), wait)), model);
        }
        return show(page, form, errors(problem), model);
    }

    private static FormErrors errors(ServiceProblem problem) {
        if (problem.is("waiting-larger")) {
            return FormErrors.at("places", ONLY_SMALLER);
        }
        return problem.is("offer-open") ? FormErrors.general(ANSWER_FIRST) : FormErrors.of(problem, List.of());
    }

    /** What is not there, and what one can do about it. */
    private static String missing(BookingPage page, @Nullable Integer left, boolean wait) {
        var places = page.booking().places();
        if (left == null || left < 1) {
            return "All other places are taken. " + (wait ? "You can wait for more." : "Choose no more than you have.");
        }
        return (left == 1 ? "Only 1 more place is left. " : "Only " + left + " more places are left. ") + "Choose "
                + (places + left) + " or fewer" + (wait ? ", or wait for the rest." : ".");
    }

    /** Where there is nothing to choose, the booking's page says why. */
    private static String show(BookingPage page, PartyForm form, FormErrors errors, Model model) {
        if (!page.active() || page.choices().isEmpty()) {
            return BookingSight.back(String.valueOf(model.getAttribute("token")));
        }
        model.addAttribute("form", form);
        model.addAttribute("others", page.named() ? page.choices().size() - 1 : 0);
        model.addAttribute("errors", errors);
        return "booking-places";
    }
}
