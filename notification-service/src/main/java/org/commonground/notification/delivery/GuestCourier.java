package org.commonground.notification.delivery;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.Events;
import org.commonground.notification.message.MailWriter;
import org.springframework.stereotype.Component;

/** Takes a letter to the guest whom it is for, unless it is not true any more or not wanted. */
@Component
class GuestCourier {

    private final Events events;
    private final GuestMails mails;
    private final MailWriter writer;
    private final MailServer server;
    private final Clock clock;

    GuestCourier(Events events, GuestMails mails, MailWriter writer, MailServer server, Clock clock) {
        this.events = events;
        this.mails = mails;
        this.writer = writer;
        this.server = server;
        this.clock = clock;
    }

    Outcome deliver(Job job, Letter.ToGuest letter, Contact guest) throws AddressException {
        var found = events.find(letter.eventId());
        if (found.isEmpty()) {
            return new Outcome.Away("the event is not known yet");
        }
        if (mails.isUnwanted(letter)) {
            return new Outcome.Obsolete("the guest has unsubscribed");
        }
        var event = found.get();
        var instead = new Relevance(guest.standing(), event, job.createdAt()).insteadOf(letter, clock.instant());
        return instead.isPresent() ? instead.get() : send(job.id(), letter, guest, event);
    }

    /** A letter to guests, to its organiser. */
    Outcome deliver(JobId id, Letter.TestCopy letter) throws AddressException {
        var known = events.find(letter.eventId());
        return known.isEmpty()
                ? new Outcome.Obsolete("there is no such event")
                : server.send(
                        id,
                        Recipient.of(letter.address()),
                        mails.sample(letter.words(), known.get(), letter.language())
                                .asTest());
    }

    private Outcome send(JobId id, Letter.ToGuest letter, Contact guest, Event event) throws AddressException {
        var mail = mails.write(letter, guest, event);
        if (mail.isEmpty()) {
            return new Outcome.Obsolete("it was for others, or is gone");
        }
        var person = guest.person();
        return server.send(id, Recipient.of(person.email(), writer.oneLine(person.name())), mail.get());
    }
}
