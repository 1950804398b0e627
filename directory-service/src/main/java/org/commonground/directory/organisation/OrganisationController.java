package org.commonground.directory.organisation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.commonground.directory.audit.Action;
import org.commonground.directory.audit.AuditLog;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations are changed by their owners, and put into the directory by administrators and services, who vouch for them. */
@RestController
class OrganisationController {

    private final Organisations organisations;
    private final AuditLog audit;
    private final Clock clock;

    OrganisationController(Organisations organisations, AuditLog audit, Clock clock) {
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @PutMapping("/api/organisations/{id}")
    OrganisationState change(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProfileRequest request,
            HttpServletResponse response) {
        var somebody = Rights.signedIn(caller);
        var before = organisations
                .find(id)
                .filter(found -> found.isSeenBy(somebody))
                .orElseThrow(() -> Problem.notFound("organisation"));
        Rights.holding(somebody, Role.OWNER, before.id().value());
        Precondition.required(ifMatch).check("organisation", before.revision());
        var changed = changed(before, request.profile().with(before.profile().letterhead()), somebody);
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(changed.revision().number()));
        return OrganisationState.from(changed);
    }

    /** What an organisation is called is what was verified, so another name is written down. */
    private Organisation changed(Organisation before, OrganisationProfile profile, Caller caller) {
        if (before.profile().equals(profile)) {
            return before;
        }
        if (!before.name().equals(profile.name())) {
            audit.record(
                    caller,
                    Action.ORGANISATION_RENAMED,
                    Organisations.KIND + ":" + before.id().value(),
                    before.name() + " → " + profile.name());
        }
        var next = before.with(profile, clock.instant());
        if (!organisations.replace(next)) {
            throw Precondition.overtaken("organisation");
        }
        return next;
    }

    @PutMapping("/internal/organisations/{id}")
    OrganisationState put(
            @PathVariable String id,
            @RequestParam(required = false) Organisation.@Nullable Status status,
            @Valid @RequestBody ProfileRequest request) {
        return organisations
                .put(new OrganisationId(id), request.profile(), status, clock.instant())
                .map(OrganisationState::from)
                .orElseThrow(() -> Precondition.overtaken("organisation"));
    }
}
