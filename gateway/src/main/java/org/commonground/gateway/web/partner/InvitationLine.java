package org.commonground.gateway.web.partner;

import org.commonground.gateway.client.Invitation;
import org.commonground.gateway.web.When;

/** An invitation in words. */
record InvitationLine(Invitation invitation, String when) {

    static InvitationLine of(Invitation invitation) {
        var start = invitation.start().atZone(invitation.timeZone());
        return new InvitationLine(invitation, When.moment(start.toInstant(), invitation.timeZone()));
    }

    public String role() {
        return invitation.host() ? "co-host" : "partner";
    }
}
