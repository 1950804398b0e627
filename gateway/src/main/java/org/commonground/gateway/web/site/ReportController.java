package org.commonground.gateway.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.ModerationClient;
import org.commonground.gateway.client.Report;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
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

/** Telling the administrators that a listing is not right, for everybody. */
@Controller
@RequestMapping("/events/{slug}/report")
class ReportController {

    private static final List<String> ORDER = List.of("reason", "details", "email");

    private final EventSight sight;
    private final ModerationClient moderation;

    ReportController(EventSight sight, ModerationClient moderation) {
        this.sight = sight;
        this.moderation = moderation;
    }

    @GetMapping
    String form(@PathVariable String slug, @RequestParam @Nullable String sent, Model model) {
        if (sent != null) {
            model.addAttribute("event", sight.listing(sight.event(slug)));
            return "report-sent";
        }
        return show(slug, Typed.of(Map.of()), FormErrors.none(), model);
    }

    @PostMapping
    String report(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = new Typed(fields);
        if (form.text("reason").isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(slug, form, FormErrors.at("reason", "Choose what is not right."), model);
        }
        var event = sight.event(slug);
        var wish = new Report.Wish(form.text("reason"), form.textOrNone("details"), form.textOrNone("email"));
        return switch (Attempt.at(
                () -> moderation.report(event.id(), wish),
                problem -> FormErrors.of(problem, path -> path, ORDER),
                Attempt.UNDECIDED,
                response)) {
            case Attempt.Done<?> _ -> "redirect:/events/" + event.slug() + "/report?sent=yes";
            case Attempt.Refused(var errors) -> show(slug, form, errors, model);
            case Attempt.Overtaken<?> _ -> show(slug, form, FormErrors.general(Attempt.UNDECIDED), model);
        };
    }

    private String show(String slug, Typed form, FormErrors errors, Model model) {
        model.addAttribute("event", sight.listing(sight.event(slug)));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "report";
    }
}
