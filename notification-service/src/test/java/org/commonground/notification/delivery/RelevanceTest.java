package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonground.notification.contact.Standing;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.event.Event;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelevanceTest {

    private static final Instant HEARD = Instant.parse("2014-09-02T18:00:00Z");
    private static final Instant RESPOND_BY = HEARD.plusSeconds(900);

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {
                "BOOKING_CONFIRMED",
                "BOOKING_PROMOTED",
                "BOOKING_CANCELLED",
                "BOOKING_WITHDRAWN",
                "BOOKING_DECLINED",
                "BOOKING_LAPSED"
            })
    void whatHappenedIsToldWhateverHappenedSince(Template template) {
        for (var status : Status.values()) {
            assertThat(verdict(template, status, HEARD)).isEqualTo("send");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BOOKING_CHANGED, CONFIRMED",
        "BOOKING_WAITLISTED, WAITLISTED",
        "BOOKING_WAITING, WAITLISTED",
        "BOOKING_OFFERED, OFFERED",
        "BOOKING_HELD, HELD"
    })
    void whatIsNoLongerSoIsNotTold(Template template, Status so) {
        assertThat(verdict(template, so, HEARD)).isEqualTo("send");
        for (var other : EnumSet.complementOf(EnumSet.of(so))) {
            assertThat(verdict(template, other, HEARD)).as("%s", other).isEqualTo("drop");
        }
    }

    @ParameterizedTest
    @CsvSource({"BOOKING_OFFERED, OFFERED", "BOOKING_HELD, HELD", "BOOKING_REPEATED, OFFERED", "BOOKING_REPEATED, HELD"
    })
    void nobodyIsAskedForAnAnswerThatComesTooLate(Template template, Status status) {
        assertThat(verdict(template, status, RESPOND_BY.minusMillis(1))).isEqualTo("send");
        assertThat(verdict(template, status, RESPOND_BY)).isEqualTo("drop");
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"ORGANISERS_MESSAGE", "ORGANISERS_NOTICE"})
    void organisersDoNotReachAnAddressThatNobodyConfirmedNorWhoCancelled(Template template) {
        for (var status : Set.of(Status.CONFIRMED, Status.WAITLISTED, Status.OFFERED)) {
            assertThat(verdict(template, status, HEARD)).isEqualTo("send");
        }
        for (var status : Set.of(Status.HELD, Status.CANCELLED, Status.OTHER)) {
            assertThat(verdict(template, status, HEARD)).isEqualTo("drop");
        }
    }

    @Test
    void aRepeatIsToldToWhoeverHasABooking() {
        for (var status : Set.of(Status.CONFIRMED, Status.WAITLISTED, Status.OFFERED, Status.HELD)) {
            assertThat(verdict(Template.BOOKING_REPEATED, status, HEARD)).isEqualTo("send");
        }
        assertThat(verdict(Template.BOOKING_REPEATED, Status.CANCELLED, HEARD)).isEqualTo("drop");
        assertThat(verdict(Template.BOOKING_REPEATED, Status.CONFIRMED, RESPOND_BY))
                .isEqualTo("send");
    }

    @ParameterizedTest
    @CsvSource({
        // letter, of which of the directory's announcements (ours is the third), the event as we know it, what to do
        "EVENT_MOVED, 4, PUBLISHED, wait",
        "EVENT_MOVED, 3, PUBLISHED, send",
        "EVENT_MOVED, 2, PUBLISHED, send",
        "EVENT_MOVED, 3, POSTPONED, drop",
        "EVENT_MOVED, 2, CANCELLED, drop",
        "EVENT_CANCELLED, 4, PUBLISHED, wait",
        "EVENT_CANCELLED, 4, CANCELLED, wait",
        "EVENT_CANCELLED, 3, CANCELLED, send",
        "EVENT_CANCELLED, 2, CANCELLED, send",
        "EVENT_CANCELLED, 2, PUBLISHED, drop",
        "EVENT_POSTPONED, 4, POSTPONED, wait",
        "EVENT_POSTPONED, 3, POSTPONED, send",
        "EVENT_POSTPONED, 2, PUBLISHED, drop",
        "EVENT_REINSTATED, 4, CANCELLED, wait",
        "EVENT_REINSTATED, 4, PUBLISHED, wait",
        "EVENT_REINSTATED, 3, PUBLISHED, send",
        "EVENT_REINSTATED, 2, CANCELLED, drop"
    })
    void aChangeOfTheEventIsToldOnceItIsKnownAndAsLongAsItIsTrue(
            Template template, long announcement, Event.Status known, String expected) {
        var relevance = new Relevance(GoodRelations.confirmed(2, 0, null), GoodRelations.event(known, null), HEARD);
        for (var waited : List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(23))) {
            assertThat(verdict(relevance, letter(template, announcement), HEARD.plus(waited)))
                    .as("after %s", waited)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the event begins on 22 October at 7pm, which is 18:00 UTC
        "CONFIRMED, 2014-10-19T07:00:00Z, send",
        "CONFIRMED, 2014-10-22T17:59:59Z, send",
        "CONFIRMED, 2014-10-22T18:00:00Z, drop",
        "CONFIRMED, 2014-10-17T07:00:00Z, drop",
        "WAITLISTED, 2014-10-22T07:00:00Z, drop",
        "CANCELLED, 2014-10-22T07:00:00Z, drop"
    })
    void onlyWhoComesIsRemindedAndOnlyWhileItIsNear(Status status, Instant now, String expected) {
        assertThat(verdict(Template.REMINDER, status, now)).isEqualTo(expected);
        assertThat(verdict(Template.STILL_COMING, status, now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // it ends at 9pm, which is 20:00 UTC
        "CONFIRMED, 2014-10-22T19:59:59Z, drop",
        "CONFIRMED, 2014-10-23T07:00:00Z, send",
        "CANCELLED, 2014-10-23T07:00:00Z, drop"
    })
    void thanksAreForThoseWhoCameAndNotBeforeItIsOver(Status status, Instant now, String expected) {
        assertThat(verdict(Template.THANKS, status, now)).isEqualTo(expected);
    }

    @Test
    void whatIsToldOfABookingWaitsAMinuteForWhatWasKnownOfTheEvent() {
        var relevance = new Relevance(GoodRelations.confirmed(2, 0, null), GoodRelations.event(), HEARD);
        var letter = letter(Template.BOOKING_CONFIRMED, 4);

        assertThat(relevance.insteadOf(letter, HEARD.plusMillis(59_999)))
                .contains(new Outcome.Early(
                        "what is known of the event is older than the booking's change", HEARD.plusSeconds(60)));
        assertThat(relevance.insteadOf(letter, HEARD.plusSeconds(60))).isEmpty();
        assertThat(relevance.insteadOf(letter(Template.BOOKING_CONFIRMED, 3), HEARD))
                .isEmpty();
    }

    @Test
    void whatIsNoLongerSoIsNotWaitedForEither() {
        var relevance = new Relevance(GoodRelations.cancelled(2), GoodRelations.event(), HEARD);

        assertThat(verdict(relevance, letter(Template.BOOKING_CHANGED, 4), HEARD))
                .isEqualTo("drop");
        assertThat(verdict(relevance, letter(Template.EVENT_MOVED, 4), HEARD)).isEqualTo("drop");
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"EVENT_MOVED", "EVENT_CANCELLED", "EVENT_POSTPONED", "EVENT_REINSTATED"})
    void whoHasGivenTheBookingBackHearsNoMoreOfTheEvent(Template template) {
        assertThat(verdict(template, Status.CANCELLED, HEARD.plusSeconds(60))).isEqualTo("drop");
    }

    private static Letter.ToGuest letter(Template template, long announcement) {
        return new Letter.ToGuest(
                template, GoodRelations.BOOKING, GoodRelations.event().id(), 1, announcement);
    }

    private static String verdict(Template template, Status status, Instant now) {
        var standing = new Standing(status, 2, 0, 4, RESPOND_BY);
        return verdict(new Relevance(standing, GoodRelations.event(), HEARD), letter(template, 3), now);
    }

    private static String verdict(Relevance relevance, Letter.ToGuest letter, Instant now) {
        return relevance
                .insteadOf(letter, now)
                .map(outcome -> switch (outcome) {
                    case Outcome.Away _, Outcome.Early _ -> "wait";
                    case Outcome.Obsolete _ -> "drop";
                    default -> outcome.toString();
                })
                .orElse("send");
    }
}
