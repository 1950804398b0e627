package org.commonground.directory.membership;

import java.util.List;
import java.util.Locale;
import org.commonground.directory.organisation.Organisation;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the notification service, and nobody else, whom an organisation's mail goes to. */
@RestController
class TeamController {

    private final Organisations organisations;
    private final Memberships memberships;

    TeamController(Organisations organisations, Memberships memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    record TeamView(String id, String name, boolean verified, String language, List<Reachable> members) {

        static TeamView from(Organisation organisation, Team team) {
            return new TeamView(
                    organisation.id().value(),
                    organisation.name(),
                    organisation.isVerified(),
                    organisation.profile().letterhead().language().name().toLowerCase(Locale.ROOT),
                    team.members().stream()
                            .map(it -> new Reachable(it.email().value(), it.role()))
                            .toList());
        }
    }

    record Reachable(String email, Role role) {}

    @GetMapping("/internal/organisations/{id}/team")
    ResponseEntity<TeamView> team(@AuthenticationPrincipal @Nullable Caller caller, @PathVariable String id) {
        Rights.writingToMembers(caller);
        var organisation = organisations.find(id).orElseThrow(() -> Problem.notFound("organisation"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TeamView.from(organisation, memberships.team(organisation.id())));
    }
}
