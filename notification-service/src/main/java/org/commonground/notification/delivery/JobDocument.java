package org.commonground.notification.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Language;
import org.commonground.notification.event.EventId;
import org.commonground.notification.member.MemberId;
import org.commonground.notification.message.OrganisersWords;
import org.commonground.notification.message.Template;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored, and who is working on it. Public for the codec alone.
 *
 * @param sequence jobs of an earlier release have none
 * @param urgent true, or left out
 * @param untold true until its state is on the topic, then left out
 */
public record JobDocument(
        @BsonId JobId id,
        @Nullable Guest guest,
        @Nullable Member member,
        @Nullable SignIn signIn,
        @Nullable TestCopy testCopy,
        Delivery.State state,
        @Nullable Long sequence,
        int attempts,
        Instant createdAt,
        @Nullable Instant since,
        Instant notBefore,
        @Nullable String reason,
        @Nullable DomainKey domain,
        @Nullable Boolean urgent,
        @Nullable Boolean untold,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil) {

    /**
     * Of a letter to a guest; jobs of an earlier release have no {@code eventSequence}.
     *
     * @param message the id of what the organisers wrote, or left out
     */
    public record Guest(
            Template template,
            BookingId bookingId,
            EventId eventId,
            long sequence,
            @Nullable Long eventSequence,
            @Nullable String message) {

        static Guest of(Letter.ToGuest letter) {
            return new Guest(
                    letter.template(),
                    letter.bookingId(),
                    letter.eventId(),
                    letter.sequence(),
                    letter.eventSequence(),
                    letter.message());
        }

        Letter.ToGuest letter() {
            return new Letter.ToGuest(
                    template, bookingId, eventId, sequence, Objects.requireNonNullElse(eventSequence, 0L), message);
        }
    }

    /** Of a letter to a member of an organisation. */
    public record Member(
            Template template,
            String organisation,
            String key,
            @Nullable EventId eventId,
            String about) {

        static Member of(Letter.ToMember letter) {
            return new Member(
                    letter.template(),
                    letter.member().organisation(),
                    letter.member().key(),
                    letter.eventId(),
                    letter.about());
        }

        Letter.ToMember letter() {
            return new Letter.ToMember(template, new MemberId(organisation, key), eventId, about);
        }
    }

    /** Of a letter with a sign-in link. */
    public record SignIn(String address, String link, Instant expiresAt) {}

    /** Of what an organiser sends to themselves. */
    public record TestCopy(String address, EventId eventId, OrganisersWords words, Language language) {}

    /** As nobody works on it, and nobody was told of it. */
    static JobDocument free(Job job) {
        return new JobDocument(
                job.id(),
                job.letter() instanceof Letter.ToGuest letter ? Guest.of(letter) : null,
                job.letter() instanceof Letter.ToMember letter ? Member.of(letter) : null,
                job.letter() instanceof Letter.SignInLink(var address, var link, var expiresAt)
                        ? new SignIn(address, link.toString(), expiresAt)
                        : null,
                job.letter() instanceof Letter.TestCopy(var address, var event, var words, var language)
                        ? new TestCopy(address, event, words, language)
                        : null,
                job.state(),
                job.sequence(),
                job.attempts(),
                job.createdAt(),
                job.since(),
                job.notBefore(),
                job.reason(),
                job.domain(),
                job.letter().isUrgent() ? true : null,
                true,
                null,
                null);
    }

    Job job() {
        return new Job(
                id,
                letter(),
                Objects.requireNonNullElse(sequence, attempts + 1L),
                attempts,
                createdAt,
                Objects.requireNonNullElse(since, createdAt),
                notBefore,
                reason,
                domain);
    }

    private Letter letter() {
        if (guest != null) {
            return guest.letter();
        }
        if (member != null) {
            return member.letter();
        }
        if (testCopy != null) {
            return new Letter.TestCopy(testCopy.address, testCopy.eventId, testCopy.words, testCopy.language);
        }
        var link = Objects.requireNonNull(signIn, "a job without a letter");
        return new Letter.SignInLink(link.address, URI.create(link.link), link.expiresAt);
    }
}
