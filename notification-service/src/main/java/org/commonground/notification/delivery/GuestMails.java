package org.commonground.notification.delivery;

import java.util.Optional;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.Language;
import org.commonground.notification.event.Event;
import org.commonground.notification.message.Letterhead;
import org.commonground.notification.message.Mail;
import org.commonground.notification.message.MailWriter;
import org.commonground.notification.message.OrganisersWords;
import org.commonground.notification.organisation.Organisations;
import org.commonground.notification.unsubscribe.Unsubscriptions;
import org.springframework.stereotype.Component;

/**
 * Writes the mail of a letter to a guest, in the name of the event's first host: a letter has one sender. With a way not
 * to get another one where it is not about the booking.
 */
@Component
public class GuestMails {

    private final MailWriter writer;
    private final OrganisersMessages messages;
    private final Unsubscriptions unsubscriptions;
    private final Organisations organisations;

    GuestMails(
            MailWriter writer,
            OrganisersMessages messages,
            Unsubscriptions unsubscriptions,
            Organisations organisations) {
        this.writer = writer;
        this.messages = messages;
        this.unsubscriptions = unsubscriptions;
        this.organisations = organisations;
    }

    /** What organisers write, as a guest with one place gets it; every way on leads to the event. */
    public Mail sample(OrganisersWords words, Event event, Language language) {
        return inTheNameOfHost(event).sample(words, event, language);
    }

    /** Whether the guest said that they want no more of its kind. */
    boolean isUnwanted(Letter.ToGuest letter) {
        return !letter.template().isService() && unsubscriptions.has(letter.bookingId());
    }

    /** Nothing where what the organisers wrote is gone, or was for others than the guest is now. */
    Optional<Mail> write(Letter.ToGuest letter, Contact guest, Event event) {
        var inName = inTheNameOfHost(event);
        if (letter.message() == null) {
            var mail = inName.toGuest(letter.template(), guest, event, letter.sequence());
            return Optional.of(unsubscribable(letter, mail));
        }
        var link = unsubscriptions.link(letter.bookingId());
        return messages.find(letter.message())
                .filter(message -> message.to().contains(guest.standing().status()))
                .map(message -> unsubscribable(letter, inName.toGuest(message.words(), guest, event, link)));
    }

    private MailWriter inTheNameOfHost(Event event) {
        return writer.on(event.firstHost()
                .flatMap(organisations::find)
                .map(Letterhead::of)
                .orElse(Letterhead.OURS));
    }

    private Mail unsubscribable(Letter.ToGuest letter, Mail mail) {
        return letter.template().isService() ? mail : mail.unsubscribableAt(unsubscriptions.link(letter.bookingId()));
    }
}
