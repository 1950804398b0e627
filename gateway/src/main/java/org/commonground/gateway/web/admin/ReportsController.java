package org.commonground.gateway.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.ModerationClient;
import org.commonground.gateway.web.Paging;
import org.commonground.gateway.web.form.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the public says about listings, and what is done about it. */
@Controller
@RequestMapping("/admin")
class ReportsController {

    private final ModerationClient moderation;

    ReportsController(ModerationClient moderation) {
        this.moderation = moderation;
    }

    @GetMapping("/reports")
    String reports(@RequestParam @Nullable String status, @RequestParam @Nullable String page, Model model) {
        return show("CLOSED".equals(status) ? "CLOSED" : "OPEN", page, "", "", FormErrors.none(), model);
    }

    @PostMapping("/reports/{id}/decision")
    String decide(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var decision = Decision.of(fields);
        var errors = decision.make((action, reason) -> moderation.decideReport(id, action, reason), response);
        return errors.any()
                ? show("OPEN", null, id, decision.reason(), errors, model)
                : "redirect:/admin/reports?decided=yes";
    }

    /** Brings an event back that was hidden, or hides one that nobody reported. */
    @PostMapping("/events/{id}/decision")
    String decideEvent(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var decision = Decision.of(fields);
        var errors = decision.make((action, reason) -> moderation.decideEvent(id, action, reason), response);
        return errors.any()
                ? show("CLOSED", null, id, decision.reason(), errors, model)
                : "redirect:/admin/reports?status=CLOSED&decided=yes";
    }

    private String show(
            String status, @Nullable String page, String about, String reason, FormErrors errors, Model model) {
        var found = moderation.reports(status, Paging.asked(page));
        model.addAttribute("reports", found.items().stream().map(ReportLine::of).toList());
        model.addAttribute("paging", Paging.of(found));
        model.addAttribute("status", status);
        model.addAttribute("concerned", about);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "admin/reports";
    }
}
