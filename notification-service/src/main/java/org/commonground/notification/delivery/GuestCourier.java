package org.commonground.notification.delivery;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.Events;
import org.commonground.notification.message.Letterhead;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailWriter;
import org.commonground.notification.organisation.Organisations;
import org.commonground.notification.unsubscribe.Unsubscriptions;
import org.springframework.stereotype.Component;

/** Takes a letter to the guest whom it is for, unless it is not true any more or not wanted. */
@Component
class GuestCourier {

    private final Replicas known;
    private final MailWriter writer;
    private final Unsubscriptions unsubscriptions;
    private final MailServer server;
    private final Clock clock;

    /** What we know of what is announced. */
    @Component
    record Replicas(Events events, Organisations organisations) {}

    GuestCourier(Replicas known, MailWriter writer, Unsubscriptions unsubscriptions, MailServer server, Clock clock) {
        this.known = known;
        this.writer = writer;
        this.unsubscriptions = unsubscriptions;
        this.server = server;
        this.clock = clock;
    }

    Outcome deliver(Job job, Letter.ToGuest letter, Contact guest) throws AddressException {
        var found = known.events().find(letter.eventId());
        if (found.isEmpty()) {
            return new Outcome.Away("the event is not known yet");
        }
        if (!letter.template().isService() && unsubscriptions.has(letter.bookingId())) {
            return new Outcome.Obsolete("the guest has unsubscribed");
        }
        var event = found.get();
        var instead = new Relevance(guest.standing(), event, job.createdAt()).insteadOf(letter, clock.instant());
        return instead.isPresent() ? instead.get() : send(job.id(), letter, guest, event);
    }

    private Outcome send(JobId id, Letter.ToGuest letter, Contact guest, Event event) throws AddressException {
        var person = guest.person();
        return server.send(id, Recipient.of(person.email(), writer.oneLine(person.name())), mail(letter, guest, event));
    }

    /** The first host's; a letter has one sender. */
    private Letterhead letterhead(Event event) {
        return event.firstHost()
                .flatMap(known.organisations()::find)
                .map(Letterhead::of)
                .orElse(Letterhead.OURS);
    }

    private Mail mail(Letter.ToGuest letter, Contact guest, Event event) {
        var mail = writer.on(letterhead(event)).toGuest(letter.template(), guest, event, letter.sequence());
        return letter.template().isService() ? mail : mail.unsubscribableAt(unsubscriptions.link(letter.bookingId()));
    }
}
