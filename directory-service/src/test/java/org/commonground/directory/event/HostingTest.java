package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.directory.event.AnEvent.anEvent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.junit.jupiter.api.Test;

class HostingTest {

    private static final OrganisationId OURS = new OrganisationId("ours");
    private static final OrganisationId THEIRS = new OrganisationId("theirs");
    private static final OrganisationId THIRD = new OrganisationId("third");

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
    void whoHasNotAgreedIsAskedAndNotNamed() {
        var wanted = new Billing(List.of(OURS, THEIRS), List.of(THIRD), null, List.of());
        var consent = Consent.of(acting(Role.OWNER), wanted, Instant.EPOCH);
        assertThat(consent.billing().hosts()).containsExactly(OURS);
        assertThat(consent.billing().partners()).isEmpty();
        assertThat(consent.invited())
                .containsExactlyInAnyOrder(
                        new Invitation(THEIRS, Invitation.As.HOST, OURS, Instant.EPOCH),
                        new Invitation(THIRD, Invitation.As.PARTNER, OURS, Instant.EPOCH));
    }

    @Test
    void whoStandsOnTheEventAlreadyIsNotAskedAgain() {
        var event = anEvent().hostedBy("ours", "theirs").event();
        var wanted = new Billing(List.of(OURS), List.of(THEIRS), null, List.of());
        var consent = Consent.of(acting(Role.OWNER), wanted, event, Instant.EPOCH);
        assertThat(consent.billing().partners()).containsExactly(THEIRS);
        assertThat(consent.invited()).isEmpty();
    }

    @Test
    void aPartnerIsAskedBeforeItIsAHost() {
        var event = anEvent().hostedBy("ours").event();
        var partner = new OrganisationId("appg-conflict-issues");
        var wanted = new Billing(List.of(OURS, partner), List.of(partner), null, List.of());
        var consent = Consent.of(acting(Role.OWNER), wanted, event, Instant.EPOCH);
        assertThat(consent.billing().hosts()).containsExactly(OURS);
        assertThat(consent.billing().partners()).containsExactly(partner);
        assertThat(consent.invited()).extracting(Invitation::as).containsExactly(Invitation.As.HOST);
    }

    @Test
    void anEventNeedsAHostThatHasAgreed() {
        var wanted = new Billing(List.of(THEIRS), List.of(), null, List.of());
        assertThatThrownBy(() -> Consent.of(acting(Role.OWNER), wanted, Instant.EPOCH))
                .isInstanceOf(InvalidField.class);
    }

    private static Caller acting(Role role) {
        return Caller.person("somebody@example.org", false, Map.of("ours", role));
    }
}
