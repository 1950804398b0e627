package org.commonground.notification.delivery;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.Events;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailWriter;
import org.commonground.notification.unsubscribe.Unsubscriptions;
import org.springframework.stereotype.Component;

/** Takes a letter to the guest whom it is for, unless it is not true any more or not wanted. */
@Component
class GuestCourier {

    private final Events events;
    private final MailWriter writer;
    private final Unsubscriptions unsubscriptions;
    private final MailServer server;
    private final Clock clock;

    GuestCourier(Events events, MailWriter writer, Unsubscriptions unsubscriptions, MailServer server, Clock clock) {
        this.events = events;
        this.writer = writer;
        this.unsubscriptions = unsubscriptions;
        this.server = server;
        this.clock = clock;
    }

    Outcome deliver(Job job, Letter.ToGuest letter, Contact guest) throws AddressException {
        var known = events.find(letter.eventId());
        if (known.isEmpty()) {
            return new Outcome.Away("the event is not known yet");
        }
        if (!letter.template().isService() && unsubscriptions.has(letter.bookingId())) {
            return new Outcome.Obsolete("the guest has unsubscribed");
        }
        var event = known.get();
        var instead = new Relevance(guest.standing(), event, job.createdAt()).insteadOf(letter, clock.instant());
        return instead.isPresent() ? instead.get() : send(job.id(), letter, guest, event);
    }

    private Outcome send(JobId id, Letter.ToGuest letter, Contact guest, Event event) throws AddressException {
        var person = guest.person();
        return server.send(id, Recipient.of(person.email(), writer.oneLine(person.name())), mail(letter, guest, event));
    }

    private Mail mail(Letter.ToGuest letter, Contact guest, Event event) {
        var mail = writer.toGuest(letter.template(), guest, event, letter.sequence());
        return letter.template().isService() ? mail : mail.unsubscribableAt(unsubscriptions.link(letter.bookingId()));
    }
}
