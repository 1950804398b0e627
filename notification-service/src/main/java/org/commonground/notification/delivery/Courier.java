package org.commonground.notification.delivery;

import com.mongodb.MongoException;
import jakarta.mail.internet.AddressException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.notification.contact.ContactLookup;
import org.commonground.notification.contact.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a job to the mail server: whom it is for, what it says, and how the try ended. */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Contacts contacts;
    private final GuestCourier guests;
    private final MemberCourier members;
    private final SignInCourier signIns;
    private final MailServer server;

    Courier(Contacts contacts, GuestCourier guests, MemberCourier members, SignInCourier signIns, MailServer server) {
        this.contacts = contacts;
        this.guests = guests;
        this.members = members;
        this.signIns = signIns;
        this.server = server;
    }

    /** How many messages may be tried now, of as many as there is room for. */
    Room room(Room usual) {
        return server.room(usual);
    }

    /** Domains for which nothing needs to be tried now. */
    Set<DomainKey> resting() {
        return server.resting();
    }

    /** Whom all these jobs are for, asked in one call. */
    ContactLookup lookUp(List<Job> jobs) {
        var bookings = jobs.stream()
                .flatMap(job ->
                        job.letter() instanceof Letter.ToGuest letter ? Stream.of(letter.bookingId()) : Stream.empty())
                .collect(Collectors.toSet());
        try {
            return contacts.find(bookings);
        } catch (RuntimeException e) {
            log.error("Asking for {} contacts failed", bookings.size(), e);
            return new ContactLookup.Unavailable("unexpected: " + e.getClass().getSimpleName());
        }
    }

    Outcome deliver(Job job, ContactLookup lookup) {
        try {
            return switch (job.letter()) {
                case Letter.SignInLink letter -> signIns.deliver(job.id(), letter);
                case Letter.ToMember letter -> members.deliver(job.id(), letter);
                case Letter.ToGuest letter -> toGuest(job, letter, lookup);
                case Letter.TestCopy letter -> guests.deliver(job.id(), letter);
            };
        } catch (AddressException e) {
            return new Outcome.Refused("the address is " + e.getMessage());
        } catch (MongoException e) {
            return new Outcome.Away("our database is away");
        } catch (RuntimeException e) {
            // a fault of ours, perhaps mended by the next release: the message waits for it
            log.error("The message {} could not be written", job.id().value(), e);
            return new Outcome.PutOff("unexpected: " + e.getClass().getSimpleName());
        }
    }

    private Outcome toGuest(Job job, Letter.ToGuest letter, ContactLookup lookup) throws AddressException {
        return switch (lookup) {
            case ContactLookup.Unavailable away -> new Outcome.Away(away.reason());
            case ContactLookup.Found found -> {
                var guest = found.contacts().get(letter.bookingId());
                yield guest == null ? new Outcome.Obsolete("the booking is gone") : guests.deliver(job, letter, guest);
            }
        };
    }
}
