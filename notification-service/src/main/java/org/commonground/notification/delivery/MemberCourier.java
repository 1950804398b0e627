package org.commonground.notification.delivery;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Instant;
import org.commonground.notification.event.Event;
import org.commonground.notification.member.Asked;
import org.commonground.notification.member.Directory;
import org.commonground.notification.member.Invited;
import org.commonground.notification.member.MemberKeys;
import org.commonground.notification.member.Team;
import org.commonground.notification.message.MemberMail;
import org.commonground.notification.message.Template;
import org.springframework.stereotype.Component;

/** Takes a letter to somebody who organises, unless they do not any more or it is not so any more. */
@Component
class MemberCourier {

    private final Directory directory;
    private final MemberKeys keys;
    private final MemberMail writer;
    private final MailServer server;
    private final Clock clock;

    MemberCourier(Directory directory, MemberKeys keys, MemberMail writer, MailServer server, Clock clock) {
        this.directory = directory;
        this.keys = keys;
        this.writer = writer;
        this.server = server;
        this.clock = clock;
    }

    Outcome deliver(JobId id, Letter.ToMember letter) throws AddressException {
        return switch (directory.team(letter.member().organisation())) {
            case Asked.Found(var team) -> {
                var address = keys.address(letter.member(), team);
                yield address.isEmpty()
                        ? new Outcome.Obsolete("the member does not organise any more")
                        : deliver(id, letter, team, address.get());
            }
            case Asked.Gone() -> new Outcome.Obsolete("the organisation is gone");
            case Asked.Away(var reason) -> new Outcome.Away(reason);
        };
    }

    private Outcome deliver(JobId id, Letter.ToMember letter, Team team, String address) throws AddressException {
        return switch (directory.invited(letter.eventId(), letter.about())) {
            case Asked.Found(var invited) ->
                isStillSo(letter.template(), invited, clock.instant())
                        ? server.send(
                                id,
                                Recipient.of(address),
                                writer.invitation(letter.template(), team, invited, letter.about()))
                        : new Outcome.Obsolete("the invitation does not stand like that any more");
            case Asked.Gone() -> new Outcome.Obsolete("the event is gone");
            case Asked.Away(var reason) -> new Outcome.Away(reason);
        };
    }

    /** What happened since has a letter of its own, or needs none. */
    static boolean isStillSo(Template template, Invited invited, Instant now) {
        var event = invited.event();
        var open = event.status() != Event.Status.CANCELLED
                && now.isBefore(event.end().toInstant());
        return open
                && switch (template) {
                    case INVITATION -> invited.open() != null;
                    case INVITATION_ACCEPTED -> invited.named();
                    default -> invited.open() == null && !invited.named();
                };
    }
}
