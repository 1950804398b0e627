package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A guest's own booking: what it is, taking what is offered, giving it up. */
@Controller
@RequestMapping("/bookings/{token}")
class ManageController {

    private static final String TOO_LATE = "That came too late: the time to answer was over, and the places went on.";

    private final BookingSight sight;
    private final BookingClient bookings;

    ManageController(BookingSight sight, BookingClient bookings) {
        this.sight = sight;
        this.bookings = bookings;
    }

    @GetMapping
    String booking(@PathVariable String token, @RequestParam @Nullable String saved, Model model) {
        sight.show(token, model);
        model.addAttribute("saved", saved != null);
        return "booking";
    }

    /** Takes what is offered, or confirms what is held. */
    @PostMapping("/accept")
    String accept(@PathVariable String token, Model model, HttpServletResponse response) {
        try {
            bookings.accept(token);
            return BookingSight.back(token);
        } catch (ServiceProblem problem) {
            if (problem.busy()) {
                return troubled(token, Trouble.busy(problem, response), model);
            }
            if (problem.status() != HttpStatus.CONFLICT.value()) {
                throw BookingSight.unknown(problem);
            }
            response.setStatus(problem.status());
            var words = problem.is("offer-lapsed") ? TOO_LATE : problem.detail();
            return troubled(token, FormErrors.general(words), model);
        }
    }

    /** Asks first: mail scanners follow links, and nothing may change when they do. */
    @GetMapping("/cancel")
    String confirmCancel(@PathVariable String token, Model model) {
        return sight.show(token, model).active() ? "booking-cancel" : BookingSight.back(token);
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String token, Model model, HttpServletResponse response) {
        try {
            bookings.cancel(token);
        } catch (ServiceProblem problem) {
            if (problem.busy()) {
                return troubled(token, Trouble.busy(problem, response), model);
            }
            // Too late: the booking's page says so.
            if (!problem.is("event-past")) {
                throw BookingSight.unknown(problem);
            }
        }
        return BookingSight.back(token);
    }

    private String troubled(String token, FormErrors errors, Model model) {
        sight.show(token, model);
        model.addAttribute("errors", errors);
        return "booking";
    }
}
