package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.commonground.notification.delivery.Job.Next;
import org.commonground.notification.event.EventId;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOW = Instant.parse("2026-11-24T16:00:00Z");
    private static final Pauses PAUSES = new Pauses(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofHours(24));

    private final Job job = Job.queued(
            JobId.of("booking:1", Template.BOOKING_CONFIRMED),
            new Letter.ToGuest(Template.BOOKING_CONFIRMED, GoodRelations.BOOKING, new EventId("good-relations"), 1, 3),
            NOW);

    private Delivery ended(Outcome outcome) {
        return ((Next.Ended) job.after(outcome, NOW.plusSeconds(2), PAUSES)).delivery();
    }

    @Test
    void aNewJobIsDueAtOnce() {
        assertThat(job.state()).isEqualTo(Delivery.State.QUEUED);
        assertThat(job.notBefore()).isEqualTo(NOW);
        assertThat(job.id().value()).isEqualTo("booking:1:booking-confirmed");
    }

    @Test
    void anAcceptedMessageIsSentAndThatIsTheEnd() {
        assertThat(ended(new Outcome.Accepted()))
                .isEqualTo(new Delivery(
                        job.id(),
                        Template.BOOKING_CONFIRMED,
                        GoodRelations.BOOKING,
                        new EventId("good-relations"),
                        Delivery.State.SENT,
                        1,
                        NOW,
                        NOW.plusSeconds(2),
                        null,
                        2L,
                        null,
                        null,
                        null,
                        true));
    }

    @Test
    void aRefusalIsRecordedOnceWithItsReason() {
        var delivery = ended(new Outcome.Refused("550 no such mailbox"));

        assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(delivery.reason()).isEqualTo("550 no such mailbox");
    }

    @Test
    void whatNobodyNeedsAnyMoreIsObsolete() {
        assertThat(ended(new Outcome.Obsolete("the booking is gone")).state()).isEqualTo(Delivery.State.OBSOLETE);
    }

    @Test
    void whatFailedCanBeTriedAgainAndItsSequenceGoesOn() {
        var failed = ended(new Outcome.Refused("550 no such mailbox"));
        var letter = Objects.requireNonNull(failed.letter()).letter();
        var again = Job.again(failed.id(), letter, failed.number() + 1, NOW.plusSeconds(60));

        assertThat(letter).isEqualTo(job.letter());
        assertThat(failed.ends(job)).isTrue();
        assertThat(failed.ends(again)).isFalse();
        assertThat(((Next.Ended) again.after(new Outcome.Accepted(), NOW.plusSeconds(61), PAUSES))
                        .delivery()
                        .number())
                .isEqualTo(4);
    }

    @Test
    void whatItsDomainDoesNotTakeNowStaysInItsStateAndWaits() {
        var domain = new DomainKey("d");

        var later = ((Next.Later) job.after(new Outcome.Held("left in peace", domain, NOW.plusSeconds(5)), NOW, PAUSES))
                .job();

        assertThat(later.state()).isEqualTo(Delivery.State.QUEUED);
        assertThat(later.sequence()).isEqualTo(job.sequence());
        assertThat(later.notBefore()).isEqualTo(NOW.plusSeconds(5));
        assertThat(later.domain()).isEqualTo(domain);
    }

    @Test
    void whatItsDomainDoesNotTakeForADayIsGivenUp() {
        var held = new Outcome.Held("left in peace", new DomainKey("d"), NOW.plus(Duration.ofHours(25)));

        assertThat(ended(held).reason()).isEqualTo("given up: left in peace");
    }

    @Test
    void pausesGrowToHalfAMinuteWhileSomethingIsAway() {
        assertThat(pauses(new Outcome.Away("down"), 8)).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void whatIsEarlyIsTriedOnceMoreWhenItsPatienceEnds() {
        assertThat(pauses(new Outcome.Early("the event is older", NOW.plusSeconds(60)), 6))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 29L);
    }

    @Test
    void pausesGrowToAnHourWhenTheMailServerPutsItOff() {
        assertThat(pauses(new Outcome.PutOff("450 greylisted"), 8))
                .containsExactly(60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
    }

    @Test
    void aTemporaryRefusalIsTriedForADayAndThenGivenUp() {
        var now = NOW;
        var tries = 0;
        Next next = new Next.Again(job);
        while (next instanceof Next.Again(var again)) {
            now = again.notBefore();
            next = again.after(new Outcome.PutOff("450 greylisted"), now, PAUSES);
            tries++;
        }

        var delivery = ((Next.Ended) next).delivery();
        assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(delivery.reason()).isEqualTo("given up: 450 greylisted");
        assertThat(delivery.attempts()).isEqualTo(tries).isBetween(25, 40);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(22), Duration.ofHours(24));
    }

    @Test
    void theEndOfASignInMessageHoldsNeitherAddressNorLink() {
        var id = JobId.ofSecret("http://127.0.0.1:8080/sign-in?token=secret", Template.SIGN_IN_LINK);
        var signIn = Job.queued(
                id,
                new Letter.SignInLink(
                        "organiser@example.org",
                        URI.create("http://127.0.0.1:8080/sign-in?token=secret"),
                        NOW.plusSeconds(900)),
                NOW);

        var delivery = ((Next.Ended) signIn.after(new Outcome.Accepted(), NOW, PAUSES)).delivery();

        assertThat(delivery.toString()).doesNotContain("organiser@example.org", "secret");
    }

    private ArrayList<Long> pauses(Outcome outcome, int tries) {
        var pauses = new ArrayList<Long>();
        var now = NOW;
        var current = job;
        for (var i = 0; i < tries; i++) {
            current = ((Next.Again) current.after(outcome, now, PAUSES)).job();
            assertThat(current.state()).isEqualTo(Delivery.State.DEFERRED);
            pauses.add(Duration.between(now, current.notBefore()).toSeconds());
            now = current.notBefore();
        }
        return pauses;
    }
}
