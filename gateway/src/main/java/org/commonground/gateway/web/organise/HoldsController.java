package org.commonground.gateway.web.organise;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.Listing;
import org.commonground.gateway.web.form.FormErrors;
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

/** The places that an event keeps for speakers, hosts, press and companions. */
@Controller
@RequestMapping("/organise/events/{id}/holds")
class HoldsController {

    static final String NO_TIME = "Enter a date and a time, like 2026-12-01 18:00, or leave it empty.";

    private final DirectoryClient directory;
    private final OrganiserClient organiser;
    private final Clock clock;

    HoldsController(DirectoryClient directory, OrganiserClient organiser, Clock clock) {
        this.directory = directory;
        this.organiser = organiser;
        this.clock = clock;
    }

    @GetMapping
    String holds(@PathVariable String id, @RequestParam @Nullable String saved, Model model) {
        var event = directory.event(id);
        model.addAttribute("saved", saved != null);
        return show(event, holds(event), HoldForm.empty(), FormErrors.none(), model);
    }

    @PostMapping
    String add(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var event = directory.event(id);
        var holds = holds(event);
        var typed = new Typed(fields);
        var form = HoldForm.of(typed);
        if (!form.timed()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(event, holds, form, FormErrors.at("releaseAt", NO_TIME), model);
        }
        var wanted = form.wanted(holds.newId(form.name()), typed.number("places"), event.timeZone());
        try {
            organiser.setHolds(event.id(), holds.with(wanted));
            return "redirect:/organise/events/" + event.id() + "/holds?saved=yes";
        } catch (ServiceProblem problem) {
            return show(event, holds, form, errors(problem, holds.index(wanted.id()), response), model);
        }
    }

    /** @throws ServiceProblem where the problem is none of the form */
    static FormErrors errors(ServiceProblem problem, int index, HttpServletResponse response) {
        if (problem.busy()) {
            return Trouble.busy(problem, response);
        }
        if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 404) {
            throw problem;
        }
        response.setStatus(problem.status());
        return problem.is("hold-filled")
                ? FormErrors.at("places", problem.detail())
                : FormErrors.of(problem, "items[" + index + "]");
    }

    private Holds holds(Event event) {
        return new Holds(organiser.holds(event.id()));
    }

    private String show(Event event, Holds holds, HoldForm form, FormErrors errors, Model model) {
        model.addAttribute("event", Listing.of(event, clock.instant()));
        model.addAttribute(
                "holds",
                holds.items().stream()
                        .map(hold -> HoldLine.of(hold, event.timeZone()))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "organise/holds";
    }
}
