package org.commonground.gateway.web.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether those who booked still come, as a mail asks two days before. A no is given where bookings are cancelled. */
@Controller
@RequestMapping("/bookings/{token}/coming")
class ComingController {

    private final BookingSight sight;

    ComingController(BookingSight sight) {
        this.sight = sight;
    }

    /** Asks, and changes nothing: mail scanners follow links. */
    @GetMapping
    String ask(@PathVariable String token, Model model) {
        var asked = sight.show(token, model).booking().confirmed();
        return asked ? "booking-coming" : BookingSight.back(token);
    }

    /** A yes leaves everything as it is. */
    @PostMapping
    String yes(@PathVariable String token, Model model) {
        sight.show(token, model);
        model.addAttribute("thanked", true);
        return "booking-coming";
    }
}
