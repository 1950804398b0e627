package org.commonground.directory.event;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Geo;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as calendar entries (RFC 5545) that follow the events: one UID each, and a sequence that rises. */
public final class EventCalendar {

    private static final String PRODUCT = "-//Common Ground//Directory//EN";
    private static final String END = "END:VCALENDAR";
    private static final Duration HOURLY = Duration.builder().hours(1).build();

    private EventCalendar() {}

    /** One event's entry. */
    static String write(DatedEvent event) {
        return write(List.of(event), null);
    }

    /** A calendar that can be subscribed to; clients are asked to look again every hour (RFC 7986). */
    public static String write(List<DatedEvent> events, @Nullable String name) {
        // by zone, since entries of one zone can be written with its rules as the default, and always in the same order
        var byZone = events.stream()
                .collect(Collectors.groupingBy(event -> event.zone().getId(), TreeMap::new, Collectors.toList()));
        var text = new StringBuilder(head(name));
        byZone.forEach((zone, ofZone) -> text.append(components(ZoneId.of(zone), ofZone)));
        if (events.isEmpty()) {
            // a calendar has at least one component
            text.append(components(ZoneOffset.UTC, List.of()));
        }
        return CalendarLines.folded(text.append(END).toString());
    }

    private static String head(@Nullable String name) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        if (name != null) {
            calendar.setName(name);
            calendar.addExperimentalProperty("X-WR-CALNAME", name);
            calendar.setRefreshInterval(HOURLY);
        }
        var text = unfolded(calendar);
        return text.substring(0, text.indexOf(END));
    }

    private static String components(ZoneId zone, List<DatedEvent> events) {
        var calendar = new ICalendar();
        events.forEach(event -> calendar.addEvent(entry(event)));
        var first = events.stream()
                .map(DatedEvent::startsAt)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var last =
                events.stream().map(DatedEvent::endsAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(TimeZone.getTimeZone(zone), CalendarZone.of(zone, first, last)));
        var text = unfolded(calendar);
        return text.substring(text.indexOf("BEGIN:VTIMEZONE"), text.indexOf(END));
    }

    private static VEvent entry(DatedEvent event) {
        var state = event.state();
        var page = event.view().url();
        var entry = new VEvent();
        entry.setUid(state.id() + "@common-ground");
        entry.setDateTimeStamp(Date.from(event.changedAt()));
        entry.setLastModified(Date.from(event.changedAt()));
        entry.setSequence(Math.toIntExact(event.version()));
        entry.setStatus(status(state.status()));
        entry.setSummary(state.title());
        entry.setDescription(Stream.of(state.summary(), state.statusReason(), page)
                .filter(part -> part != null)
                .collect(Collectors.joining("\n\n")));
        entry.setDateStart(Date.from(event.startsAt()));
        entry.setDateEnd(Date.from(event.endsAt()));
        put(entry, state.venue());
        if (state.venue() == null && state.online() != null) {
            entry.setLocation(state.online().url());
        }
        entry.setUrl(page);
        return entry;
    }

    private static void put(VEvent entry, EventState.@Nullable VenueState venue) {
        if (venue == null) {
            return;
        }
        entry.setLocation(Stream.of(venue.room(), venue.name(), venue.address(), venue.postcode())
                .filter(part -> part != null)
                .collect(Collectors.joining(", ")));
        if (venue.lat() != null && venue.lon() != null) {
            entry.setGeo(new Geo(venue.lat(), venue.lon()));
        }
    }

    private static Status status(String status) {
        return switch (status) {
            case "PUBLISHED" -> Status.confirmed();
            case "CANCELLED" -> Status.cancelled();
            default -> Status.tentative();
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
