package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.directory.event.AnEvent.LONG_BEFORE;
import static org.commonground.directory.event.AnEvent.anEvent;
import static org.commonground.directory.places.PlaceCount.NOTHING_TAKEN;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.places.PlaceCount;
import org.junit.jupiter.api.Test;

class EventTest {

    private static final Instant AFTERWARDS = Instant.parse("2026-12-22T09:00:00Z");
    private static final Status PUBLISHED = new Status.Published();

    @Test
    void aChangeMakesTheNextVersionUnderTheSameAddress() {
        var before = anEvent().event();
        var decision = before.change(anEvent().called("Another title").listing(), being(PUBLISHED), LONG_BEFORE);
        assertThat(decision).isInstanceOfSatisfying(Event.Changed.class, changed -> {
            assertThat(changed.event().revision().number())
                    .isEqualTo(before.revision().number() + 1);
            assertThat(changed.event().slug()).isEqualTo(before.slug());
        });
    }

    @Test
    void whatChangesNothingIsNoChange() {
        assertThat(anEvent().event().change(anEvent().listing(), being(PUBLISHED), LONG_BEFORE))
                .isEqualTo(new Event.Unchanged());
    }

    @Test
    void aPublishedEventDoesNotGoBackToDraft() {
        assertThat(anEvent().event().change(anEvent().listing(), being(new Status.Draft()), LONG_BEFORE))
                .isEqualTo(new Event.Refused(Event.Refusal.NO_LONGER_A_DRAFT));
    }

    @Test
    void aCancelledEventStaysAsItIs() {
        var cancelled = anEvent().cancelled("The room is flooded.").event();
        assertThat(cancelled.change(anEvent().listing(), being(PUBLISHED), LONG_BEFORE))
                .isEqualTo(new Event.Refused(Event.Refusal.CANCELLED));
        assertThat(cancelled.cancel("again", LONG_BEFORE)).isEqualTo(new Event.Unchanged());
    }

    @Test
    void aDraftThatIsGivenUpLeavesNothing() {
        assertThat(anEvent().being(new Status.Draft()).event().cancel(null, LONG_BEFORE))
                .isEqualTo(new Event.Discarded());
    }

    @Test
    void whatIsOverCannotBeCancelled() {
        assertThat(anEvent().event().cancel(null, AFTERWARDS)).isEqualTo(new Event.Refused(Event.Refusal.OVER));
    }

    @Test
    void anEventIsBookableWhileItIsPublicOpenAheadAndNotFull() {
        var event = anEvent().withCapacity(60).event();
        assertThat(event.isBookable(new PlaceCount(59, null), LONG_BEFORE)).isTrue();
        assertThat(event.isBookable(new PlaceCount(60, null), LONG_BEFORE)).isFalse();
        assertThat(event.isBookable(new PlaceCount(44, 0), LONG_BEFORE)).isFalse();
        assertThat(event.isBookable(NOTHING_TAKEN, Instant.parse("2026-12-21T18:00:00Z")))
                .isFalse();
        assertThat(event.isBookable(NOTHING_TAKEN, AFTERWARDS)).isFalse();
        for (var status : List.of(new Status.Draft(), new Status.Postponed(), new Status.Cancelled(null))) {
            assertThat(anEvent().being(status).event().isBookable(NOTHING_TAKEN, LONG_BEFORE))
                    .as("%s", status)
                    .isFalse();
        }
    }

    @Test
    void placesLeftAreThoseTheBookingServiceTellsOrElseThoseNotTaken() {
        var event = anEvent().withCapacity(60).event();
        assertThat(event.placesLeft(NOTHING_TAKEN)).isEqualTo(60);
        assertThat(event.placesLeft(new PlaceCount(42, null))).isEqualTo(18);
        assertThat(event.placesLeft(new PlaceCount(42, 2))).isEqualTo(2);
    }

    @Test
    void placesLeftAreNeverNegativeAndNeverMoreThanTheRoomHolds() {
        var event = anEvent().withCapacity(2).event();
        assertThat(event.placesLeft(new PlaceCount(3, null))).isZero();
        assertThat(event.placesLeft(new PlaceCount(0, 60))).isEqualTo(2);
    }

    @Test
    void guestsMayChangeTheirBookingsUntilTheStartAndNotLater() {
        assertThat(anEvent().changeableUntil("2026-12-21T19:00:00Z").listing()).isNotNull();
        assertThatThrownBy(
                        () -> anEvent().changeableUntil("2026-12-21T19:00:01Z").listing())
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.field()).isEqualTo("booking.changesUntil"));
    }

    @Test
    void aRoomHoldsFromOneToTwoHundredAndFiftyThousand() {
        assertThatThrownBy(() -> anEvent().withCapacity(0).listing()).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> anEvent().withCapacity(250_001).listing()).isInstanceOf(InvalidField.class);
    }

    @Test
    void anEventHasAHost() {
        assertThatThrownBy(() -> anEvent().hostedBy().listing()).isInstanceOf(InvalidField.class);
    }

    @Test
    void whatIsStoredIsReadBack() {
        for (var event : List.of(anEvent().event(), anEvent().cancelled("Snow.").event())) {
            assertThat(EventDocument.of(event).event()).isEqualTo(event);
        }
    }

    @Test
    void everybodySeesItWhileAllHostsAreVerifiedAndNobodyHidItAndItIsPublic() {
        var event = anEvent().event();
        assertThat(event.isListed()).isTrue();
        assertThat(event.hide(true, LONG_BEFORE))
                .isInstanceOfSatisfying(
                        Event.Changed.class,
                        hidden -> assertThat(hidden.event().isListed()).isFalse());
        var unverified = event.standing().with(List.of(new OrganisationId("talk-for-a-change")), List.of());
        assertThat(unverified.isListed()).isFalse();
        assertThat(anEvent().being(new Status.Draft()).event().isListed()).isFalse();
        assertThat(anEvent().cancelled(null).event().isListed()).isTrue();
    }

    @Test
    void anEventIsStoredWithAllThatItIs() {
        var asked = new Invitation(
                new OrganisationId("asked"),
                Invitation.As.PARTNER,
                new OrganisationId("international-alert"),
                LONG_BEFORE);
        var event = anEvent().event();
        var standing = event.standing()
                .with(List.of(new OrganisationId("talk-for-a-change")), List.of(asked))
                .telling(List.of(), InvitationFact.Kind.ACCEPTED, event.revision());
        var whole = new Event(event.id(), event.slug(), event.listing(), standing, event.revision());
        assertThat(EventDocument.of(whole).event()).isEqualTo(whole);
    }

    private static Standing being(Status status) {
        return anEvent().event().standing().being(status);
    }
}
