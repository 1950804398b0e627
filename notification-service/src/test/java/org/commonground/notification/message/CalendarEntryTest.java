package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.event.Event;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Read back with another iCalendar library than the one that wrote it. */
class CalendarEntryTest {

    private static final MailProperties MAIL = new MailProperties("Common Ground <bookings@example.org>", null);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final SiteProperties SITE = new SiteProperties(URI.create("http://127.0.0.1:8080"));

    private static CalendarEntry entry(Contact guest, Event event, long sequence) {
        return new CalendarEntry(guest, event, sequence, Instant.parse("2014-09-01T10:00:00Z"));
    }

    private static Calendar parse(CalendarMessage message) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(message.content()));
    }

    private static CalendarComponent component(Calendar calendar, String name) {
        return calendar.getComponentList().getAll().stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Component component, String property) {
        return component.<Property>getProperty(property).map(Property::getValue).orElse("");
    }

    @Test
    void aConfirmationIsARequestThatTheGuestHasAlreadyAccepted() throws Exception {
        var calendar =
                parse(entry(GoodRelations.guest(), GoodRelations.event(), 1).request(MAIL, SITE));
        var event = component(calendar, Component.VEVENT);

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.<Property>getProperty(Property.METHOD))
                .get()
                .extracting(Property::getValue)
                .isEqualTo("REQUEST");
        assertThat(value(event, Property.UID)).isEqualTo("5f0c1c52-6f2e-4e0b-9d0a-3c1f6a7e2b10@example.org");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("4");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.SUMMARY)).isEqualTo(GoodRelations.TITLE);
        assertThat(value(event, Property.LOCATION))
                .isEqualTo("Committee Room 70, Houses of Parliament, Westminster, London, SW1A 0AA");
        assertThat(value(event, Property.URL)).isEqualTo("http://127.0.0.1:8080/events/good-relations");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:bookings@example.org");
        assertThat(value(event, Property.DESCRIPTION))
                .contains("C4BA-B8T0", "2 places", "http://127.0.0.1:8080/bookings/");
        assertThat(event.<Property>getRequiredProperty(Property.ATTENDEE).getValue())
                .isEqualTo("mailto:amina@example.org");
        assertThat(event.<Property>getRequiredProperty(Property.ATTENDEE).toString())
                .contains("PARTSTAT=ACCEPTED", "RSVP=FALSE", "CN=Amina Example");
    }

    @Test
    void timesAreLocalWithTheirZone() throws Exception {
        var content = entry(GoodRelations.guest(), GoodRelations.event(), 1)
                .request(MAIL, SITE)
                .content();

        assertThat(content)
                .contains("DTSTART;TZID=Europe/London:20141022T190000\r\n")
                .contains("DTEND;TZID=Europe/London:20141022T210000\r\n");
        assertThat(content.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void aCancellationTakesTheSameEntryOutAgain() throws Exception {
        var requested = component(
                parse(entry(GoodRelations.guest(), GoodRelations.event(), 1).request(MAIL, SITE)), Component.VEVENT);
        var calendar =
                parse(entry(GoodRelations.guest(), GoodRelations.event(), 2).cancel(MAIL, SITE));
        var cancelled = component(calendar, Component.VEVENT);

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.<Property>getProperty(Property.METHOD))
                .get()
                .extracting(Property::getValue)
                .isEqualTo("CANCEL");
        assertThat(value(cancelled, Property.UID)).isEqualTo(value(requested, Property.UID));
        assertThat(value(cancelled, Property.ORGANIZER)).isEqualTo(value(requested, Property.ORGANIZER));
        assertThat(Integer.parseInt(value(cancelled, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(requested, Property.SEQUENCE)));
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void whateverChangesTheSequenceRises() throws Exception {
        var event = GoodRelations.event();
        // booked; the party grew; the event was moved, of which the booking hears too; the booking was cancelled
        var steps = List.of(
                entry(GoodRelations.guest(), event, 1).request(MAIL, SITE),
                entry(GoodRelations.guest(), event, 2).request(MAIL, SITE),
                entry(GoodRelations.guest(), changed(event, 1), 3).request(MAIL, SITE),
                entry(GoodRelations.guest(), changed(event, 2), 3).request(MAIL, SITE),
                entry(GoodRelations.guest(), changed(event, 2), 4).cancel(MAIL, SITE));

        var sequences = new ArrayList<Integer>();
        for (var step : steps) {
            var entry = component(parse(step), Component.VEVENT);
            sequences.add(Integer.valueOf(value(entry, Property.SEQUENCE)));
            assertThat(value(entry, Property.UID)).startsWith(GoodRelations.BOOKING.value());
        }
        assertThat(sequences).isSorted().doesNotHaveDuplicates();
    }

    private static Event changed(Event event, int times) {
        return new Event(
                event.id(),
                event.sequence() + times,
                event.slug(),
                event.status(),
                event.statusReason(),
                event.title(),
                event.startsAt().plusDays(times),
                event.endsAt().plusDays(times),
                event.timeZone(),
                event.venue(),
                event.online(),
                event.hosts(),
                event.hostIds(),
                event.messages());
    }

    @Test
    void theLibraryThatWroteItFindsNothingWrongEither() {
        for (var message : List.of(
                entry(GoodRelations.guest(), GoodRelations.event(), 1).request(MAIL, SITE),
                entry(GoodRelations.guest(), GoodRelations.event(), 2).cancel(MAIL, SITE))) {
            var read = Biweekly.parse(message.content()).first();

            assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        }
    }

    @Test
    void aNameInAnyScriptArrivesAndAHostileOneIsInert() throws Exception {
        var guest = GoodRelations.guest("محمد \"علي\"; X=1:\r\nATTENDEE:mailto:eve@example.org", 1);
        var event = component(parse(entry(guest, GoodRelations.event(), 1).request(MAIL, SITE)), Component.VEVENT);

        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(event.<Property>getRequiredProperty(Property.ATTENDEE)
                        .<Parameter>getRequiredParameter(Parameter.CN)
                        .getValue())
                .startsWith("محمد");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2014-10-22T19:00",
        "Europe/London, 2026-03-29T00:30",
        "Europe/London, 2026-10-25T00:30",
        "Europe/London, 2028-02-29T19:00",
        "Europe/Dublin, 2026-12-21T19:00",
        "America/New_York, 2026-11-01T00:30",
        "America/Nuuk, 2027-07-01T12:00",
        "Australia/Sydney, 2026-12-21T19:00",
        "Australia/Lord_Howe, 2026-07-01T19:00",
        "Asia/Jerusalem, 2027-07-01T19:00",
        "Asia/Kolkata, 2026-07-01T19:00",
        "Africa/Casablanca, 2026-03-01T19:00",
        "Asia/Tehran, 2026-07-01T19:00",
        "UTC, 2026-07-01T19:00",
    })
    void theZoneSaysWhatTheJdkKnows(String zone, LocalDateTime start) throws Exception {
        var happening = GoodRelations.event("Example", start, zone);
        var message = entry(GoodRelations.guest(), happening, 1).request(MAIL, SITE);

        var component = component(parse(message), Component.VTIMEZONE);
        assertThat(value(component, Property.TZID)).isEqualTo(zone);
        assertThat(((VTimeZone) component).validate(true).hasErrors()).isFalse();
        for (var minutes = 0; minutes <= 120; minutes += 15) {
            var moment = happening.start().toInstant().plus(minutes, ChronoUnit.MINUTES);
            assertThat(offset((VTimeZone) component, moment))
                    .as("%s at %s", zone, moment)
                    .isEqualTo(ZoneId.of(zone).getRules().getOffset(moment));
        }
    }

    /** As RFC 5545 reckons it, since libraries are hours off on the day of a change: the latest onset before decides. */
    private static ZoneOffset offset(VTimeZone zone, Instant moment) {
        var onsets = new TreeMap<Instant, ZoneOffset>();
        for (Observance observance : zone.getObservances()) {
            var from = ZoneOffset.of(value(observance, Property.TZOFFSETFROM));
            var first = LocalDateTime.parse(value(observance, Property.DTSTART), LOCAL);
            var rule = value(observance, Property.RRULE);
            var local = rule.isEmpty()
                    ? List.of(first)
                    : new Recur<LocalDateTime>(rule).getDates(first, first, first.plusYears(4));
            local.forEach(
                    onset -> onsets.put(onset.toInstant(from), ZoneOffset.of(value(observance, Property.TZOFFSETTO))));
        }
        return Objects.requireNonNull(onsets.floorEntry(moment)).getValue();
    }
}
