package org.commonground.gateway.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** The organisations, those first that wait for a decision. To everybody but administrators the service has none. */
@Controller
@RequestMapping("/admin")
class QueueController {

    private static final List<String> STATUSES = List.of("PENDING", "VERIFIED", "REFUSED", "SUSPENDED");

    private final ModerationClient moderation;

    QueueController(ModerationClient moderation) {
        this.moderation = moderation;
    }

    @GetMapping
    String queue(@RequestParam @Nullable String status, @RequestParam @Nullable String page, Model model) {
        return show(known(status), page, "", "", FormErrors.none(), model);
    }

    @PostMapping("/organisations/{id}/decision")
    String decide(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "PENDING") String status,
            Model model,
            HttpServletResponse response) {
        var decision = Decision.of(fields);
        var errors = decision.make((action, reason) -> moderation.decideOrganisation(id, action, reason), response);
        return errors.any()
                ? show(known(status), null, id, decision.reason(), errors, model)
                : "redirect:/admin?decided=yes";
    }

    private static String known(@Nullable String status) {
        return status != null && STATUSES.contains(status) ? status : STATUSES.getFirst();
    }

    private String show(
            String status, @Nullable String page, String about, String reason, FormErrors errors, Model model) {
        var found = moderation.organisations(status, Paging.asked(page));
        model.addAttribute("organisations", found.items());
        model.addAttribute("paging", Paging.of(found));
        model.addAttribute("status", status);
        model.addAttribute("open", moderation.reports("OPEN", 0).total());
        model.addAttribute("concerned", about);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "admin/queue";
    }
}
