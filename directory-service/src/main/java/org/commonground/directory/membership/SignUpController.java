package org.commonground.directory.membership;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.directory.audit.Action;
import org.commonground.directory.audit.AuditLog;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.OrganisationState;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.organisation.ProfileRequest;
import org.commonground.directory.page.Page;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person signs an organisation up and is its first owner. */
@RestController
class SignUpController {

    /** More than anybody needs, and few enough for those who have to look at them. */
    private static final int MOST_PENDING = 5;

    private final Organisations organisations;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    SignUpController(Organisations organisations, Memberships memberships, AuditLog audit, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    record Own(OrganisationState organisation, Role role) {}

    /** The owner is written first: an organisation that nobody owns would be nobody's to correct. */
    @PostMapping("/api/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationState signUp(
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @RequestBody ProfileRequest request,
            HttpServletResponse response) {
        var person = Rights.person(caller);
        var profile = request.profile();
        var owner = new EmailAddress(person.subject());
        refuseTooMany(owner);
        var id = new OrganisationId(UUID.randomUUID().toString());
        var now = clock.instant();
        audit.record(person, Action.ORGANISATION_SIGNED_UP, Organisations.KIND + ":" + id.value(), profile.name());
        TeamProblems.check(memberships.change(id, team -> team.set(owner, Role.OWNER, now)));
        var founded = organisations.found(id, profile, Organisation.Status.PENDING, now);
        response.setHeader(HttpHeaders.LOCATION, "/api/organisations/" + id.value());
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(founded.revision().number()));
        return OrganisationState.from(founded);
    }

    /** Those that the caller acts for, with the caller's role; a person's as they are stored at this moment. */
    @GetMapping("/api/organise/organisations")
    Page<Own> own(@AuthenticationPrincipal @Nullable Caller caller) {
        var somebody = Rights.signedIn(caller);
        var held = held(somebody);
        var known =
                organisations.byIds(held.stream().map(Membership::organisation).toList());
        var own = held.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it.organisation()))
                        .map(organisation -> new Own(OrganisationState.from(organisation), it.role()))
                        .stream())
                .sorted(Comparator.comparing(it -> it.organisation().name()))
                .toList();
        return new Page<>(own, 0, Team.MOST_MEMBERS, own.size());
    }

    private List<Membership> held(Caller caller) {
        if (caller.isPerson()) {
            return memberships.of(new EmailAddress(caller.subject()));
        }
        return caller.organisations().entrySet().stream()
                .map(it -> new Membership(new OrganisationId(it.getKey()), it.getValue()))
                .toList();
    }

    private void refuseTooMany(EmailAddress owner) {
        var held = memberships.of(owner).stream().map(Membership::organisation).toList();
        var pending = organisations.byIds(held).values().stream()
                .filter(it -> it.status() == Organisation.Status.PENDING)
                .count();
        if (pending >= MOST_PENDING) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "organisations-pending",
                    "Some of yours are still being looked at",
                    "Wait until they are verified before you sign up another.");
        }
    }
}
