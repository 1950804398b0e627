package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.directory.event.AnEvent.anEvent;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.event.InvitationFact.Kind;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.revision.Revision;
import org.commonground.directory.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of invitations: each fact once, and what was overtaken not at all. */
class InvitedTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final OrganisationId ASKED = new OrganisationId("aik-saath");
    private static final Invitation INVITATION =
            new Invitation(ASKED, Invitation.As.HOST, new OrganisationId("talk-for-a-change"), NOW);

    private final Event event = anEvent().event();

    @Test
    void whoIsAskedIsToldOnceHoweverOftenTheEventChanges() {
        var asking = changed(event.change(event.listing(), event.standing().with(List.of(), List.of(INVITATION)), NOW));
        assertThat(facts(asking)).containsExactly(Kind.MADE);
        assertThat(asking.standing().asked().untold().getFirst().in()).isEqualTo(asking.revision());

        var told = asked(asking, List.of());
        assertThat(facts(changed(told.hide(true, NOW)))).isEmpty();
    }

    @Test
    void anInvitationThatWasOvertakenBeforeItCouldBeToldIsLeftOut() {
        var asking = changed(event.change(event.listing(), event.standing().with(List.of(), List.of(INVITATION)), NOW));

        assertThat(facts(changed(asking.accept(INVITATION, NOW)))).containsExactly(Kind.ACCEPTED);
        assertThat(facts(changed(asking.uninvite(ASKED, true, NOW)))).containsExactly(Kind.DECLINED);
        assertThat(facts(changed(asking.uninvite(ASKED, false, NOW)))).containsExactly(Kind.WITHDRAWN);
    }

    @Test
    void aNewEventAsksFromItsFirstVersionOn() {
        var standing = Standing.of(event.status(), List.of(), List.of(INVITATION));
        var listed = Event.listed(event.id(), event.slug(), event.listing(), standing, NOW);

        assertThat(listed.standing().asked().untold())
                .containsExactly(new InvitationFact(Kind.MADE, INVITATION, Revision.first(NOW)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsToldIsAsTheSampleSays(Kind kind) {
        var in = new Revision(kind == Kind.MADE ? 2 : 3, NOW);
        var told = InvitationTelling.event(event.id(), new InvitationFact(kind, INVITATION, in));

        assertThat(Samples.structured(told)).isEqualTo(Samples.own(told.type()));
    }

    private static Event asked(Event event, List<InvitationFact> untold) {
        var standing = event.standing();
        return new Event(
                event.id(),
                event.slug(),
                event.listing(),
                new Standing(
                        standing.status(),
                        standing.hidden(),
                        standing.unverified(),
                        new Invited(standing.invited(), untold),
                        standing.series()),
                event.revision());
    }

    private static Event changed(Event.Decision decision) {
        assertThat(decision).isInstanceOf(Event.Changed.class);
        return ((Event.Changed) decision).event();
    }

    private static List<Kind> facts(Event event) {
        return event.standing().asked().untold().stream()
                .map(InvitationFact::kind)
                .toList();
    }
}
