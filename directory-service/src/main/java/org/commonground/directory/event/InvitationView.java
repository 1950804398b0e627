package org.commonground.directory.event;

import java.time.Instant;
import org.commonground.directory.event.EventState.NamedLink;

/** A question to an organisation whether it stands on an event; {@code start} is local to {@code timeZone}. */
record InvitationView(
        String eventId,
        String eventTitle,
        String start,
        String timeZone,
        NamedLink by,
        NamedLink organisation,
        Invitation.As as,
        Instant at) {

    static InvitationView from(Event event, Invitation invitation, Names names) {
        var listing = event.listing();
        return new InvitationView(
                event.id().value(),
                listing.wording().title(),
                WireTime.text(listing.schedule().start()),
                listing.schedule().zone().getId(),
                names.link(invitation.by()),
                names.link(invitation.organisation()),
                invitation.as(),
                invitation.at());
    }
}
