package org.commonground.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.commonground.gateway.client.Organisation;
import org.commonground.gateway.client.PartnerClient;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Naming an organisation, and keeping its profile. */
@Controller
@RequestMapping("/organise/organisations")
class OrganisationFormController {

    private final OwnSight sight;
    private final PartnerClient partner;

    OrganisationFormController(OwnSight sight, PartnerClient partner) {
        this.sight = sight;
        this.partner = partner;
    }

    @GetMapping("/new")
    String blank(Model model) {
        return fresh(Typed.of(Map.of()), FormErrors.none(), model);
    }

    @PostMapping("/new")
    String create(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        var form = new Typed(fields);
        return switch (send(form, () -> partner.create(OrganisationFields.wish(form)), Attempt.MAYBE_THERE, response)) {
            case Attempt.Done(var made) -> "redirect:/organise?signed-up=" + made.id();
            case Attempt.Refused(var errors) -> fresh(form, errors, model);
            case Attempt.Overtaken<?> _ -> fresh(form, FormErrors.general(Attempt.MAYBE_THERE), model);
        };
    }

    @GetMapping("/{id}")
    String profile(@PathVariable String id, Model model) {
        var organisation = partner.organisation(id);
        return show(id, OrganisationFields.of(organisation.value()), organisation.tag(), FormErrors.none(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        var version = form.text("version");
        return switch (send(
                form, () -> partner.change(id, OrganisationFields.wish(form), version), Attempt.UNDECIDED, response)) {
            case Attempt.Done<?> _ -> "redirect:/organise/organisations/" + id + "?saved=yes";
            case Attempt.Refused(var errors) -> show(id, form, version, errors, model);
            case Attempt.Overtaken<?> _ -> {
                var now = partner.organisation(id);
                model.addAttribute(
                        "differences", OrganisationFields.ALL.differences(OrganisationFields.of(now.value()), form));
                yield show(id, form, now.tag(), FormErrors.none(), model);
            }
        };
    }

    private static Attempt<Organisation> send(
            Typed form, Supplier<Organisation> call, String undecided, HttpServletResponse response) {
        var trouble = OrganisationFields.trouble(form);
        if (trouble.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new Attempt.Refused<>(trouble.get());
        }
        return Attempt.at(call, OrganisationFields.ALL::errors, undecided, response);
    }

    private static String fresh(Typed form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "partner/organisation-new";
    }

    private String show(String id, Typed form, String version, FormErrors errors, Model model) {
        sight.show(id, model);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("errors", errors);
        return "partner/organisation";
    }
}
