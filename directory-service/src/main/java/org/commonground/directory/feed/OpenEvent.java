package org.commonground.directory.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.event.DatedEvent;
import org.commonground.directory.event.EventState;
import org.jspecify.annotations.Nullable;

/** An event as open data (schema.org/Event, in the context of OpenActive). Places left are not in it: they move. */
final class OpenEvent {

    private static final List<String> CONTEXT = List.of("https://openactive.io/", "https://schema.org/");
    private static final String SCHEMA = "https://schema.org/";

    private OpenEvent() {}

    static boolean isListed(DatedEvent event) {
        return event.state().listed();
    }

    static Map<String, Object> of(DatedEvent event, SiteProperties site) {
        var state = event.state();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", CONTEXT);
        data.put("@type", "Event");
        data.put("@id", site.url().resolve("/events/" + state.id()).toString());
        data.put("identifier", state.id());
        data.put("name", state.title());
        put(data, "description", state.summary());
        data.put("url", event.view().url());
        data.put("startDate", time(event.startsAt(), state));
        data.put("endDate", time(event.endsAt(), state));
        data.put("eventStatus", SCHEMA + status(state.status()));
        data.put("eventAttendanceMode", SCHEMA + attendance(state));
        data.put("maximumAttendeeCapacity", state.capacity());
        var locations = locations(state);
        if (!locations.isEmpty()) {
            data.put("location", locations.size() == 1 ? locations.getFirst() : locations);
        }
        data.put(
                "organizer",
                state.hosts().stream().map(host -> body(host, site)).toList());
        if (!state.topics().isEmpty()) {
            data.put("keywords", String.join(", ", state.topics()));
        }
        return data;
    }

    private static String attendance(EventState state) {
        if (state.online() == null) {
            return "OfflineEventAttendanceMode";
        }
        return state.venue() == null ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode";
    }

    private static List<Map<String, Object>> locations(EventState state) {
        return Stream.concat(
                        Stream.ofNullable(state.venue()).map(OpenEvent::place),
                        Stream.ofNullable(state.online())
                                .map(online -> Map.<String, Object>of("@type", "VirtualLocation", "url", online.url())))
                .toList();
    }

    private static Map<String, Object> body(EventState.NamedLink host, SiteProperties site) {
        var body = new LinkedHashMap<String, Object>();
        body.put("@type", "Organization");
        body.put("@id", site.url().resolve("/organisations/" + host.id()).toString());
        body.put("name", host.name());
        return body;
    }

    private static Map<String, Object> place(EventState.VenueState venue) {
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "Place");
        place.put(
                "name",
                Stream.of(venue.room(), venue.name())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", ")));
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", venue.address());
        put(address, "postalCode", venue.postcode());
        place.put("address", address);
        if (venue.lat() != null && venue.lon() != null) {
            var geo = new LinkedHashMap<String, Object>();
            geo.put("@type", "GeoCoordinates");
            geo.put("latitude", venue.lat());
            geo.put("longitude", venue.lon());
            place.put("geo", geo);
        }
        return place;
    }

    private static void put(Map<String, Object> data, String name, @Nullable String text) {
        if (text != null) {
            data.put(name, text);
        }
    }

    private static String time(Instant at, EventState state) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZoneId.of(state.timeZone())));
    }

    private static String status(String status) {
        return switch (status) {
            case "CANCELLED" -> "EventCancelled";
            case "POSTPONED" -> "EventPostponed";
            default -> "EventScheduled";
        };
    }
}
