package org.commonground.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final EmailAddress OWNER = new EmailAddress("owner@example.org");
    private static final EmailAddress OTHER = new EmailAddress("other@example.org");

    private final Team owned = changed(Team.none(new OrganisationId("ours")).set(OWNER, Role.OWNER, NOW));

    @Test
    void theLastOwnerNeitherLeavesNorBecomesLess() {
        assertThat(owned.remove(OWNER)).isEqualTo(new Team.LastOwner());
        assertThat(owned.set(OWNER, Role.DOOR, NOW)).isEqualTo(new Team.LastOwner());
        var both = changed(owned.set(OTHER, Role.OWNER, NOW));
        assertThat(both.remove(OWNER)).isInstanceOf(Team.Changed.class);
    }

    @Test
    void whoIsNoMemberIsNotRemoved() {
        assertThat(owned.remove(OTHER)).isEqualTo(new Team.Unknown());
    }

    @Test
    void aRoleIsChangedAndItsBeginningKept() {
        var joined = changed(owned.set(OTHER, Role.DOOR, NOW));
        var promoted = changed(joined.set(OTHER, Role.ORGANISER, NOW.plusSeconds(60)));
        assertThat(promoted.member(OTHER)).contains(new Team.Member(OTHER, Role.ORGANISER, NOW));
        assertThat(promoted.set(OTHER, Role.ORGANISER, NOW)).isEqualTo(new Team.Unchanged());
        assertThat(promoted.version()).isEqualTo(3);
    }

    @Test
    void aTeamHasAnEnd() {
        var team = owned;
        for (var i = team.members().size(); i < Team.MOST_MEMBERS; i++) {
            team = changed(team.set(new EmailAddress("member" + i + "@example.org"), Role.DOOR, NOW));
        }
        assertThat(team.set(OTHER, Role.DOOR, NOW)).isEqualTo(new Team.Full());
    }

    private static Team changed(Team.Decision decision) {
        return ((Team.Changed) decision).team();
    }
}
