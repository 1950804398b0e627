package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.Question;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.client.Terms;
import org.commonground.gateway.web.form.Asked;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.PartyForm;
import org.commonground.gateway.web.form.Trouble;
import org.commonground.gateway.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names, answers and access needs of a guest's own booking, to be corrected until the hosts' cut-off. */
@Controller
@RequestMapping("/bookings/{token}/details")
class DetailsController {

    private static final String UNDECIDED =
            "We could not tell whether your corrections were saved. " + "Press the button again in a moment.";

    private final BookingSight sight;
    private final BookingClient bookings;

    DetailsController(BookingSight sight, BookingClient bookings) {
        this.sight = sight;
        this.bookings = bookings;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        var page = sight.show(token, model);
        return show(page, PartyForm.of(page.booking()), FormErrors.none(), model);
    }

    @PostMapping
    String correct(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var page = sight.show(token, model);
        var form = PartyForm.of(new Typed(fields));
        try {
            bookings.change(token, form.details(page.terms().isPresent()));
            return BookingSight.saved(token);
        } catch (ServiceUnavailable e) {
            return show(page, form, Trouble.undecided(UNDECIDED, response), model);
        } catch (ServiceProblem problem) {
            if (problem.busy()) {
                return show(page, form, Trouble.busy(problem, response), model);
            }
            if (problem.is("changes-closed") || problem.is("event-past")) {
                return BookingSight.back(token);
            }
            if (problem.status() == 404 || problem.status() >= 500) {
                throw BookingSight.unknown(problem);
            }
            response.setStatus(problem.status());
            return show(page, form, FormErrors.of(problem, questions(page)), model);
        }
    }

    /** After the cut-off the booking's page says when that was. */
    private static String show(BookingPage page, PartyForm form, FormErrors errors, Model model) {
        if (!page.correctable()) {
            return BookingSight.back(String.valueOf(model.getAttribute("token")));
        }
        model.addAttribute("form", form);
        model.addAttribute("asked", Asked.of(questions(page), form));
        model.addAttribute("errors", errors);
        return "booking-details";
    }

    private static List<Question> questions(BookingPage page) {
        return page.terms().map(Terms::questions).orElse(List.of());
    }
}
