package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
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
        // letter, the event as we know it, seconds since it was heard of, what to do
        "EVENT_MOVED, PUBLISHED, 0, wait",
        "EVENT_MOVED, PUBLISHED, 5, send",
        "EVENT_MOVED, POSTPONED, 5, wait",
        "EVENT_MOVED, POSTPONED, 300, drop",
        "EVENT_MOVED, CANCELLED, 5, drop",
        "EVENT_CANCELLED, PUBLISHED, 0, wait",
        "EVENT_CANCELLED, PUBLISHED, 7200, wait",
        "EVENT_CANCELLED, CANCELLED, 0, send",
        "EVENT_POSTPONED, PUBLISHED, 0, wait",
        "EVENT_POSTPONED, PUBLISHED, 300, drop",
        "EVENT_POSTPONED, POSTPONED, 0, send",
        "EVENT_POSTPONED, CANCELLED, 0, drop",
        "EVENT_REINSTATED, POSTPONED, 0, wait",
        "EVENT_REINSTATED, PUBLISHED, 0, send",
        "EVENT_REINSTATED, CANCELLED, 0, drop"
    })
    void aChangeOfTheEventIsToldOnceTheDirectoryHasToldIt(
            Template template, Event.Status known, long seconds, String expected) {
        var relevance = new Relevance(GoodRelations.confirmed(2, 0, null), GoodRelations.event(known, null), HEARD);
        assertThat(verdict(relevance, template, HEARD.plus(Duration.ofSeconds(seconds))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Template.class,
            names = {"EVENT_MOVED", "EVENT_CANCELLED", "EVENT_POSTPONED", "EVENT_REINSTATED"})
    void whoHasGivenTheBookingBackHearsNoMoreOfTheEvent(Template template) {
        assertThat(verdict(template, Status.CANCELLED, HEARD.plusSeconds(60))).isEqualTo("drop");
    }

    private static String verdict(Template template, Status status, Instant now) {
        var standing = new Standing(status, 2, 0, 4, RESPOND_BY);
        return verdict(new Relevance(standing, GoodRelations.event(), HEARD), template, now);
    }

    private static String verdict(Relevance relevance, Template template, Instant now) {
        return relevance
                .insteadOf(template, now)
                .map(outcome -> switch (outcome) {
                    case Outcome.Away _ -> "wait";
                    case Outcome.Obsolete _ -> "drop";
                    default -> outcome.toString();
                })
                .orElse("send");
    }
}
