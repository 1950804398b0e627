package org.commonground.notification.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.MemberLetters;
import org.commonground.notification.event.Event;
import org.commonground.notification.member.Asked;
import org.commonground.notification.member.Directory;
import org.commonground.notification.member.Invited;
import org.commonground.notification.member.Team;
import org.commonground.notification.message.MemberMail;
import org.commonground.notification.message.Template;
import org.springframework.stereotype.Component;

/** Writes letters about invitations, as long as these stand like that. */
@Component
class InvitationLetters implements MemberLetters {

    private static final Set<Template> OURS =
            EnumSet.of(Template.INVITATION, Template.INVITATION_ACCEPTED, Template.INVITATION_DECLINED);

    private final Directory directory;
    private final MemberMail writer;
    private final Clock clock;

    InvitationLetters(Directory directory, MemberMail writer, Clock clock) {
        this.directory = directory;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public boolean writes(Template template) {
        return OURS.contains(template);
    }

    @Override
    public Written write(Letter.ToMember letter, Team team) {
        var event = Objects.requireNonNull(letter.eventId(), "an invitation is to an event");
        return switch (directory.invited(event, letter.about())) {
            case Asked.Found(var invited) ->
                isStillSo(letter.template(), invited, clock.instant())
                        ? new Ready(writer.invitation(letter.template(), team, invited, letter.about()))
                        : new NotAnyMore("the invitation does not stand like that any more");
            case Asked.Gone() -> new NotAnyMore("the event is gone");
            case Asked.Away(var reason) -> new NotNow(reason);
        };
    }

    /** What happened since has a letter of its own, or needs none. */
    private static boolean isStillSo(Template template, Invited invited, Instant now) {
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
