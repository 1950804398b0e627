package org.commonground.notification.digest;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.MemberLetters;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Events;
import org.commonground.notification.member.Team;
import org.commonground.notification.message.DigestEntry;
import org.commonground.notification.message.MemberMail;
import org.commonground.notification.message.Template;
import org.commonground.notification.unsubscribe.Unsubscriptions;
import org.springframework.stereotype.Component;

/** Writes digests, unless they were stopped on their way. */
@Component
class DigestLetters implements MemberLetters {

    private final Editions editions;
    private final Events events;
    private final Unsubscriptions unsubscriptions;
    private final MemberMail writer;

    DigestLetters(Editions editions, Events events, Unsubscriptions unsubscriptions, MemberMail writer) {
        this.editions = editions;
        this.events = events;
        this.unsubscriptions = unsubscriptions;
        this.writer = writer;
    }

    @Override
    public boolean writes(Template template) {
        return template == Template.DIGEST;
    }

    @Override
    public Written write(Letter.ToMember letter, Team team) {
        var ticket = UUID.fromString(letter.about().substring(0, letter.about().indexOf(':')));
        if (unsubscriptions.has(ticket)) {
            return new NotAnyMore("the member wants no more digests");
        }
        return editions.find(letter.about())
                .map(this::entries)
                .<Written>map(entries -> new Ready(writer.digest(team, entries, unsubscriptions.link(ticket))))
                .orElseGet(() -> new NotAnyMore("the digest is too old"));
    }

    private List<DigestEntry> entries(List<Line> lines) {
        return lines.stream().flatMap(this::entry).toList();
    }

    private Stream<DigestEntry> entry(Line line) {
        return events.find(new EventId(line.eventId())).stream()
                .map(event -> new DigestEntry(
                        event,
                        line.booked(),
                        line.capacity(),
                        line.waiting(),
                        line.fresh(),
                        line.cancelled(),
                        line.undelivered()));
    }
}
