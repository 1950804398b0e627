package org.commonground.notification.invitation;

import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.event.EventId;
import org.commonground.notification.member.MemberId;
import org.commonground.notification.message.Template;
import org.commonground.platform.messaging.Received;

/**
 * A letter that each organiser of an organisation is to get. Public for the codec alone.
 *
 * @param id of the fact that called for it
 * @param readers the organisation that is written to
 * @param asked the organisation that was asked
 * @param by the host that asked
 */
public record Round(
        @BsonId String id, Template template, String readers, EventId eventId, String asked, String by, Instant heard) {

    /** The one that a fact calls for, if any. */
    static Optional<Round> of(Received<InvitationEvent> received, Instant now) {
        return switch (received.event()) {
            case InvitationEvent.Made(var event, var asked, var by) ->
                round(received, Template.INVITATION, asked, event, asked, by, now);
            case InvitationEvent.Accepted(var event, var asked, var by) ->
                round(received, Template.INVITATION_ACCEPTED, by, event, asked, by, now);
            case InvitationEvent.Declined(var event, var asked, var by) ->
                round(received, Template.INVITATION_DECLINED, by, event, asked, by, now);
            case InvitationEvent.Other() -> Optional.empty();
        };
    }

    private static Optional<Round> round(
            Received<InvitationEvent> received,
            Template template,
            String readers,
            String event,
            String asked,
            String by,
            Instant now) {
        return Optional.of(new Round(received.id(), template, readers, new EventId(event), asked, by, now));
    }

    Letter.ToMember letter(MemberId member) {
        return new Letter.ToMember(template, member, eventId, asked);
    }

    /** The same for the same fact and member, whenever the round is made. */
    JobId job(MemberId member) {
        return JobId.of(id + ":" + member.key(), template);
    }
}
