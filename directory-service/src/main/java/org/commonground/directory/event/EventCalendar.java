package org.commonground.directory.event;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Geo;
import biweekly.property.Method;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event as a calendar entry (RFC 5545) that follows the event: one UID, and a sequence that rises. */
final class EventCalendar {

    private static final String PRODUCT = "-//Common Ground//Directory//EN";

    private EventCalendar() {}

    static String write(Event event, String page) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        calendar.addEvent(entry(event, page));
        var zone = event.listing().schedule().zone();
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(
                        TimeZone.getTimeZone(zone),
                        CalendarZone.of(event.listing().schedule())));
        return CalendarLines.folded(unfolded(calendar));
    }

    private static VEvent entry(Event event, String page) {
        var listing = event.listing();
        var entry = new VEvent();
        entry.setUid(event.id().value() + "@common-ground");
        entry.setDateTimeStamp(Date.from(event.revision().at()));
        entry.setLastModified(Date.from(event.revision().at()));
        entry.setSequence(Math.toIntExact(event.revision().number()));
        entry.setStatus(status(event));
        entry.setSummary(listing.wording().title());
        entry.setDescription(
                Stream.of(listing.wording().summary(), event.status().cause(), page)
                        .filter(part -> part != null)
                        .collect(Collectors.joining("\n\n")));
        entry.setDateStart(Date.from(listing.schedule().startsAt()));
        entry.setDateEnd(Date.from(listing.schedule().endsAt()));
        entry.setLocation(listing.venue().line());
        var place = listing.venue().coordinates();
        if (place != null) {
            entry.setGeo(new Geo(place.lat(), place.lon()));
        }
        entry.setUrl(page);
        return entry;
    }

    private static biweekly.property.Status status(Event event) {
        return switch (event.status()) {
            case Status.Published() -> biweekly.property.Status.confirmed();
            case Status.Cancelled(var reason) -> biweekly.property.Status.cancelled();
            case Status.Draft() -> biweekly.property.Status.tentative();
            case Status.Postponed() -> biweekly.property.Status.tentative();
        };
    }

    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
