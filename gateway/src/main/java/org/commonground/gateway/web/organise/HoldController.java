package org.commonground.gateway.web.organise;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.PartyForm;
import org.commonground.gateway.web.form.Typed;
import org.commonground.gateway.web.organise.HoldSight.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One named block of places: change it, or release it. */
@Controller
@RequestMapping("/organise/events/{id}/holds/{holdId}")
class HoldController {

    private final HoldSight sight;
    private final OrganiserClient organiser;

    HoldController(HoldSight sight, OrganiserClient organiser) {
        this.sight = sight;
        this.organiser = organiser;
    }

    @GetMapping
    String hold(
            @PathVariable String id, @PathVariable String holdId, @RequestParam @Nullable String filled, Model model) {
        model.addAttribute("filled", filled != null);
        return sight.see(id, holdId).fill(PartyForm.empty(), FormErrors.none(), model);
    }

    @GetMapping("/change")
    String form(@PathVariable String id, @PathVariable String holdId, Model model) {
        var seen = sight.see(id, holdId);
        return seen.change(HoldForm.of(seen.hold(), seen.event().timeZone()), FormErrors.none(), model);
    }

    @PostMapping("/change")
    String change(
            @PathVariable String id,
            @PathVariable String holdId,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var seen = sight.see(id, holdId);
        var typed = new Typed(fields);
        var form = HoldForm.of(typed);
        if (!form.timed()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return seen.change(form, FormErrors.at("releaseAt", HoldsController.NO_TIME), model);
        }
        var wanted = form.wanted(holdId, typed.number("places"), seen.event().timeZone());
        try {
            organiser.setHolds(seen.event().id(), seen.holds().with(wanted));
            return saved(seen);
        } catch (ServiceProblem problem) {
            var index = seen.holds().index(holdId);
            return seen.change(form, HoldsController.errors(problem, index, response), model);
        }
    }

    /** Asks first: what is released is booked by others at once. */
    @GetMapping("/release")
    String confirmRelease(@PathVariable String id, @PathVariable String holdId, Model model) {
        sight.see(id, holdId).show(model);
        return "organise/hold-release";
    }

    @PostMapping("/release")
    String release(@PathVariable String id, @PathVariable String holdId) {
        var seen = sight.see(id, holdId);
        organiser.release(seen.event().id(), holdId);
        return saved(seen);
    }

    private static String saved(Seen seen) {
        return "redirect:/organise/events/" + seen.event().id() + "/holds?saved=yes";
    }
}
