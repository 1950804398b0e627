package org.commonground.directory.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commonground.directory.audit.Action;
import org.commonground.directory.audit.AuditLog;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.page.Page;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to an organisation, kept by its owners. It is about people, so no token reads or changes it. */
@RestController
class MembersController {

    private final Organisations organisations;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    MembersController(Organisations organisations, Memberships memberships, AuditLog audit, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    record MemberView(String email, Role role, Instant since) {

        static MemberView from(Team.Member member) {
            return new MemberView(member.email().value(), member.role(), member.since());
        }
    }

    record RoleRequest(
            @NotNull(message = "Give the role: OWNER, ORGANISER or DOOR.")
            Role role) {}

    /** All of them on one page: there are at most 200. */
    @GetMapping("/api/organisations/{id}/members")
    Page<MemberView> members(@AuthenticationPrincipal @Nullable Caller caller, @PathVariable String id) {
        var organisation = visible(id, Rights.person(caller));
        Rights.holding(caller, Role.ORGANISER, organisation.value());
        var all = views(memberships.team(organisation));
        return new Page<>(all, 0, Team.MOST_MEMBERS, all.size());
    }

    @PutMapping("/api/organisations/{id}/members/{email}")
    Page<MemberView> set(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @PathVariable String email,
            @Valid @RequestBody RoleRequest request) {
        var organisation = visible(id, Rights.person(caller));
        var actor = Rights.holding(caller, Role.OWNER, organisation.value());
        var address = new EmailAddress(email);
        var now = clock.instant();
        check(memberships.team(organisation).set(address, request.role(), now));
        audit.record(actor, Action.MEMBER_SET, subject(organisation), address.value() + ": " + request.role());
        check(memberships.change(organisation, team -> team.set(address, request.role(), now)));
        var all = views(memberships.team(organisation));
        return new Page<>(all, 0, Team.MOST_MEMBERS, all.size());
    }

    /** By an owner, or by the members themselves. */
    @DeleteMapping("/api/organisations/{id}/members/{email}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal @Nullable Caller caller, @PathVariable String id, @PathVariable String email) {
        var actor = Rights.person(caller);
        var organisation = visible(id, actor);
        var address = new EmailAddress(email);
        if (!new EmailAddress(actor.subject()).equals(address)) {
            Rights.holding(caller, Role.OWNER, organisation.value());
        }
        check(memberships.team(organisation).remove(address));
        audit.record(actor, Action.MEMBER_REMOVED, subject(organisation), address.value());
        check(memberships.change(organisation, team -> team.remove(address)));
    }

    private static void check(Team.Decision decision) {
        TeamProblems.check(decision);
    }

    private OrganisationId visible(String id, Caller caller) {
        return organisations
                .find(id)
                .filter(organisation -> organisation.isSeenBy(caller))
                .orElseThrow(() -> Problem.notFound("organisation"))
                .id();
    }

    private static List<MemberView> views(Team team) {
        return team.members().stream().map(MemberView::from).toList();
    }

    private static String subject(OrganisationId organisation) {
        return Organisations.KIND + ":" + organisation.value();
    }
}
