package org.commonground.directory.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.platform.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway what somebody who has signed in may do. */
@RestController
class MembershipController {

    private final Memberships memberships;
    private final Organisations organisations;
    private final AdministratorProperties administrators;
    private final Clock clock;

    MembershipController(
            Memberships memberships, Organisations organisations, AdministratorProperties administrators, Clock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** Of one shape for everybody: an address that nobody knows has no organisations. */
    record Rights(String email, boolean admin, Map<String, Held> organisations) {}

    record Held(Role role, String name) {}

    record MembershipRequest(
            @NotBlank(message = EmailAddress.WORDS) String email,

            @NotNull(message = "Name the organisation by its id.")
            @Pattern(regexp = Checks.ID, message = Checks.ID_WORDS)
            String organisation,

            @NotNull(message = "Give the role: OWNER, ORGANISER or DOOR.")
            Role role) {}

    @GetMapping("/internal/memberships")
    Rights rights(@RequestParam String email) {
        var address = new EmailAddress(email);
        var held = memberships.of(address);
        var known =
                organisations.byIds(held.stream().map(Membership::organisation).toList());
        var rights = new TreeMap<String, Held>();
        for (var membership : held) {
            var organisation = known.get(membership.organisation());
            if (organisation != null) {
                rights.put(organisation.id().value(), new Held(membership.role(), organisation.name()));
            }
        }
        return new Rights(address.value(), administrators.include(address), rights);
    }

    @PutMapping("/internal/memberships")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@Valid @RequestBody MembershipRequest request) {
        var organisation = new OrganisationId(request.organisation());
        if (organisations.byIds(List.of(organisation)).isEmpty()) {
            throw new InvalidField(
                    "organisation", "There is no organisation with the id " + organisation.value() + ".");
        }
        var email = new EmailAddress(request.email());
        TeamProblems.check(memberships.change(organisation, team -> team.set(email, request.role(), clock.instant())));
    }
}
