package org.commonground.directory.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.commonground.directory.event.EventView;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationState;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators look at and decide; to everybody else there is nothing here. */
@RestController
class AdminController {

    private static final int LONGEST_REASON = 1_000;
    private static final String WHY = "Say why: it is kept, and others may ask.";

    private final Organisations organisations;
    private final Reports reports;
    private final Decisions decisions;

    AdminController(Organisations organisations, Reports reports, Decisions decisions) {
        this.organisations = organisations;
        this.reports = reports;
        this.decisions = decisions;
    }

    record OrganisationDecision(
            @NotNull(message = "Decide: VERIFY, REFUSE or SUSPEND.")
            Decisions.OnOrganisation action,

            @NotBlank(message = WHY) @PlainText(max = LONGEST_REASON, multiline = true)
            String reason) {}

    record ReportDecision(
            @NotNull(message = "Decide: DISMISS or HIDE.") ReportDocument.Action action,

            @NotBlank(message = WHY) @PlainText(max = LONGEST_REASON, multiline = true)
            String reason) {}

    record EventDecision(
            @NotNull(message = "Decide: HIDE or SHOW.") Decisions.OnEvent action,

            @NotBlank(message = WHY) @PlainText(max = LONGEST_REASON, multiline = true)
            String reason) {}

    @GetMapping("/api/admin/organisations")
    Page<OrganisationState> organisations(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestParam(defaultValue = "PENDING") Organisation.Status status,
            @Valid @ModelAttribute PageQuery paging) {
        Rights.administrator(caller);
        return organisations
                .being(status, paging.wanted())
                .with(found -> found.stream().map(OrganisationState::from).toList());
    }

    @PostMapping("/api/admin/organisations/{id}/decision")
    OrganisationState decide(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @Valid @RequestBody OrganisationDecision decision) {
        var administrator = Rights.administrator(caller);
        return OrganisationState.from(
                decisions.onOrganisation(administrator, id, decision.action(), decision.reason()));
    }

    @GetMapping("/api/admin/reports")
    Page<ReportDocument> reports(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestParam(defaultValue = "OPEN") ReportDocument.Status status,
            @Valid @ModelAttribute PageQuery paging) {
        Rights.administrator(caller);
        return reports.page(status, paging.wanted());
    }

    @PostMapping("/api/admin/reports/{id}/decision")
    ReportDocument decide(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @Valid @RequestBody ReportDecision decision) {
        return decisions.onReport(Rights.administrator(caller), id, decision.action(), decision.reason());
    }

    @PostMapping("/api/admin/events/{id}/decision")
    EventView decide(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @Valid @RequestBody EventDecision decision) {
        return decisions.onEvent(Rights.administrator(caller), id, decision.action(), decision.reason());
    }
}
