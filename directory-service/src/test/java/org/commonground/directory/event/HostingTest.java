package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.directory.event.AnEvent.anEvent;

import java.util.List;
import java.util.Map;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.Test;

class HostingTest {

    private static final OrganisationId OURS = new OrganisationId("ours");
    private static final OrganisationId THEIRS = new OrganisationId("theirs");

    @Test
    void theOnlyOrganisationHostsByItself() {
        assertThat(Hosting.hosts(acting(Role.ORGANISER), List.of())).containsExactly(OURS);
    }

    @Test
    void whoActsForSeveralSaysForWhich() {
        var both = Caller.token("t", Map.of("ours", Role.OWNER, "theirs", Role.ORGANISER));
        assertThatThrownBy(() -> Hosting.hosts(both, List.of()))
                .hasMessage("Say which of your organisations hosts the event: ours, theirs.");
    }

    @Test
    void onlyOrganisersAndOwnersList() {
        assertThat(Hosting.mayList(acting(Role.OWNER))).isTrue();
        assertThat(Hosting.mayList(acting(Role.ORGANISER))).isTrue();
        assertThat(Hosting.mayList(acting(Role.DOOR))).isFalse();
    }

    @Test
    void anybodyOrganisingForOneOfTheHostsMayChange() {
        assertThat(Hosting.mayChange(
                        acting(Role.ORGANISER),
                        anEvent().hostedBy("theirs", "ours").event()))
                .isTrue();
        assertThat(Hosting.mayChange(
                        acting(Role.ORGANISER), anEvent().hostedBy("theirs").event()))
                .isFalse();
        assertThat(Hosting.mayChange(
                        acting(Role.DOOR), anEvent().hostedBy("ours").event()))
                .isFalse();
    }

    @Test
    void othersAreNamedOnlyWhereTheyStandAlready() {
        var wanted = new Billing(List.of(OURS), List.of(THEIRS), null, List.of());
        assertThat(Hosting.notAgreed(acting(Role.OWNER), wanted, List.of())).containsExactly(THEIRS);
        assertThat(Hosting.notAgreed(acting(Role.OWNER), wanted, List.of(THEIRS)))
                .isEmpty();
    }

    private static Caller acting(Role role) {
        return Caller.person("somebody@example.org", false, Map.of("ours", role));
    }
}
