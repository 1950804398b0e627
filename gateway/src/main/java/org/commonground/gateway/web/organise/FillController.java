package org.commonground.gateway.web.organise;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.OrganiserClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.PartyForm;
import org.commonground.gateway.web.form.Trouble;
import org.commonground.gateway.web.form.Typed;
import org.commonground.gateway.web.organise.HoldSight.Seen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places of a named block, given to somebody by name. */
@Controller
class FillController {

    private static final String UNDECIDED = "We could not tell whether the places were given. "
            + "Press the button again in a moment: they will not be given twice.";

    private final HoldSight sight;
    private final OrganiserClient organiser;

    FillController(HoldSight sight, OrganiserClient organiser) {
        this.sight = sight;
        this.organiser = organiser;
    }

    @PostMapping("/organise/events/{id}/holds/{holdId}/bookings")
    String fill(
            @PathVariable String id,
            @PathVariable String holdId,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var seen = sight.see(id, holdId);
        var typed = new Typed(fields);
        var party = PartyForm.of(typed);
        try {
            organiser.fill(seen.event().id(), holdId, party.request(typed.number("places")), party.key());
            return "redirect:/organise/events/" + seen.event().id() + "/holds/"
                    + seen.hold().id() + "?filled=yes";
        } catch (ServiceUnavailable e) {
            return seen.fill(party, Trouble.undecided(UNDECIDED, response), model);
        } catch (ServiceProblem problem) {
            if (problem.busy()) {
                return seen.fill(party, Trouble.busy(problem, response), model);
            }
            if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 404) {
                throw problem;
            }
            response.setStatus(problem.status());
            return seen.fill(party.withNewKey(), errors(seen, problem), model);
        }
    }

    private static FormErrors errors(Seen seen, ServiceProblem problem) {
        if (problem.is("hold-full")) {
            var free = problem.placesLeft() == null ? seen.hold().free() : problem.placesLeft();
            return FormErrors.at(
                    "places",
                    free == 0
                            ? "All of these places are filled. Make the block larger first."
                            : "Only " + free + " of these places " + (free == 1 ? "is" : "are")
                                    + " not filled yet. Enter " + free + (free == 1 ? "." : " or fewer."));
        }
        return problem.is("already-booked")
                ? FormErrors.at("email", problem.detail())
                : FormErrors.of(problem, seen.event().booking().questions());
    }
}
