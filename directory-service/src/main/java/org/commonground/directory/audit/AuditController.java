package org.commonground.directory.audit;

import jakarta.validation.Valid;
import java.time.Instant;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators what was done. */
@RestController
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    record Entry(
            Instant at,
            String actor,
            Action action,
            String subject,
            @Nullable String reason) {

        static Entry from(EntryDocument stored) {
            return new Entry(stored.at(), stored.actor(), stored.action(), stored.subject(), stored.reason());
        }
    }

    @GetMapping("/api/admin/audit")
    Page<Entry> entries(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestParam(required = false) @PlainText(max = 200) @Nullable String subject,
            @Valid @ModelAttribute PageQuery paging) {
        Rights.administrator(caller);
        return log.page(subject, paging.wanted())
                .with(found -> found.stream().map(Entry::from).toList());
    }
}
