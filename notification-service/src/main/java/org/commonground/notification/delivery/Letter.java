package org.commonground.notification.delivery;

import java.net.URI;
import java.time.Instant;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Language;
import org.commonground.notification.event.EventId;
import org.commonground.notification.member.MemberId;
import org.commonground.notification.message.OrganisersWords;
import org.commonground.notification.message.Template;
import org.jspecify.annotations.Nullable;

/** What is to be said, and to whom. */
public sealed interface Letter {

    Template template();

    /** Whether somebody sits and waits for it: it goes before whatever else is to be sent. */
    default boolean isUrgent() {
        return false;
    }

    /**
     * To the guest behind a booking, whose address is asked for when it is sent.
     *
     * @param sequence that of the booking's change; letters about one booking are sent in its order
     * @param eventSequence that of the directory's announcement under which the change was decided; 0 where it is not
     *     known
     * @param message the id of what the organisers wrote, which is its text; null for every other letter
     */
    record ToGuest(
            Template template,
            BookingId bookingId,
            EventId eventId,
            long sequence,
            long eventSequence,
            @Nullable String message)
            implements Letter {

        public ToGuest(Template template, BookingId bookingId, EventId eventId, long sequence, long eventSequence) {
            this(template, bookingId, eventId, sequence, eventSequence, null);
        }
    }

    /** What an organiser is about to send, to themselves; kept until it is sent. */
    record TestCopy(String address, EventId eventId, OrganisersWords words, Language language) implements Letter {

        @Override
        public Template template() {
            return words.template();
        }

        @Override
        public boolean isUrgent() {
            return true;
        }
    }

    /**
     * To somebody who organises for an organisation, whose address is asked for when it is sent.
     *
     * @param about what only those need to know who write it, such as which organisation was asked
     */
    record ToMember(
            Template template, MemberId member, @Nullable EventId eventId, String about) implements Letter {}

    /** To an organiser who wants to sign in; kept until it is sent, and not a moment longer. */
    record SignInLink(String address, URI link, Instant expiresAt) implements Letter {

        @Override
        public Template template() {
            return Template.SIGN_IN_LINK;
        }

        @Override
        public boolean isUrgent() {
            return true;
        }
    }
}
