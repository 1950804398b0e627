package org.commonground.gateway.web.admin;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
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
    private final Subjects subjects;

    AuditController(ModerationClient moderation, Subjects subjects) {
        this.moderation = moderation;
        this.subjects = subjects;
    }

    /** An entry in words. */
    record Line(
            String at,
            String actor,
            String action,
            String subject,
            Subjects.Named about,
            @Nullable String reason) {

        static Line of(AuditEntry entry, Subjects.Named about) {
            return new Line(
                    When.moment(entry.at(), ZoneId.of("Europe/London")),
                    entry.actor(),
                    words(entry.action()),
                    entry.subject(),
                    about,
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
        var named = subjects.named(found.items().stream().map(AuditEntry::subject));
        model.addAttribute(
                "lines",
                found.items().stream()
                        .map(entry -> Line.of(entry, Objects.requireNonNull(named.get(entry.subject()))))
                        .toList());
        model.addAttribute("paging", Paging.of(found));
        model.addAttribute("subject", about);
        return "admin/audit";
    }
}
