package org.commonground.gateway.web.admin;

import java.time.ZoneId;
import java.util.Locale;
import org.commonground.gateway.client.AuditEntry;
import org.commonground.gateway.client.ModerationClient;
import org.commonground.gateway.web.Paging;
import org.commonground.gateway.web.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who decided and changed what, and why: the newest first. */
@Controller
class AuditController {

    private final ModerationClient moderation;

    AuditController(ModerationClient moderation) {
        this.moderation = moderation;
    }

    /** An entry in words. */
    record Line(
            String at,
            String actor,
            String action,
            String subject,
            @Nullable String reason) {

        static Line of(AuditEntry entry) {
            return new Line(
                    When.moment(entry.at(), ZoneId.of("Europe/London")),
                    entry.actor(),
                    words(entry.action()),
                    entry.subject(),
                    entry.reason());
        }

        private static String words(String action) {
            var words = action.replaceAll("[_.-]+", " ").strip().toLowerCase(Locale.ROOT);
            return words.isEmpty() ? action : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    @GetMapping("/admin/audit")
    String audit(@RequestParam @Nullable String subject, @RequestParam @Nullable String page, Model model) {
        var about = subject == null || subject.isBlank() ? null : subject.strip();
        var found = moderation.audit(about, Paging.asked(page));
        model.addAttribute("lines", found.items().stream().map(Line::of).toList());
        model.addAttribute("paging", Paging.of(found));
        model.addAttribute("subject", about);
        return "admin/audit";
    }
}
