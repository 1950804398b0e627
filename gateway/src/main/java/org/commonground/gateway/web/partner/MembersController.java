package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.commonground.platform.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who belongs to an organisation, and what they may do for it. */
@Controller
@RequestMapping("/organise/organisations/{id}/members")
class MembersController {

    private static final List<Map.Entry<String, String>> ROLES = List.of(
            Map.entry("ORGANISER", "Organiser: events, guests, speakers"),
            Map.entry("OWNER", "Owner: all of that, and members, profile and tokens"),
            Map.entry("DOOR", "Door: the guest list on the day"));

    private static final String LAST = "An organisation needs an owner. Make somebody else one first.";

    private final OwnSight sight;
    private final PartnerClient partner;

    MembersController(OwnSight sight, PartnerClient partner) {
        this.sight = sight;
        this.partner = partner;
    }

    @GetMapping
    String members(@PathVariable String id, Model model) {
        return show(id, Typed.of(Map.of("role", "ORGANISER")), FormErrors.none(), model);
    }

    /** Lets somebody in; the same address again gives them another role. */
    @PostMapping
    String set(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        var role = role(form.text("role"));
        if (form.text("email").isEmpty() || role.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, form, FormErrors.at("email", "Enter an e-mail address, like name@example.org"), model);
        }
        return done(
                id,
                form,
                Attempt.at(
                        () -> partner.setMember(id, form.text("email"), role.get()),
                        MembersController::errors,
                        Attempt.UNDECIDED,
                        response),
                model);
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        return done(
                id,
                Typed.of(Map.of("role", "ORGANISER")),
                Attempt.at(
                        () -> partner.removeMember(id, form.text("email")),
                        MembersController::errors,
                        Attempt.UNDECIDED,
                        response),
                model);
    }

    private String done(String id, Typed form, Attempt<Boolean> sent, Model model) {
        return switch (sent) {
            // whoever has removed themselves sees the page no more
            case Attempt.Done<?> _ ->
                partner.own().stream().anyMatch(it -> it.organisation().id().equals(id))
                        ? "redirect:/organise/organisations/" + id + "/members?saved=yes"
                        : "redirect:/organise";
            case Attempt.Refused(var errors) -> show(id, form, errors, model);
            case Attempt.Overtaken<?> _ -> show(id, form, FormErrors.general(Attempt.UNDECIDED), model);
        };
    }

    private static FormErrors errors(ServiceProblem problem) {
        return problem.is("last-owner")
                ? FormErrors.general(LAST)
                : FormErrors.of(problem, path -> path, List.of("email", "role"));
    }

    private static Optional<Role> role(String typed) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
    }

    private String show(String id, Typed form, FormErrors errors, Model model) {
        sight.show(id, model);
        model.addAttribute("members", partner.members(id));
        model.addAttribute("roles", ROLES);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "partner/members";
    }
}
