package org.commonground.gateway.web.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.web.Site;
import org.commonground.gateway.web.When;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An event for search engines (<a href="https://schema.org/Event">schema.org/Event</a>, JSON-LD). */
@Component
class StructuredData {

    private static final String SCHEMA = "https://schema.org/";

    private final JsonMapper json;
    private final Site site;

    StructuredData(JsonMapper json, Site site) {
        this.json = json;
        this.site = site;
    }

    String of(Event event, Places places) {
        var when = When.of(event);
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("name", event.title());
        data.put("description", event.summary());
        data.put("url", site.url("/events/" + event.slug()));
        data.put("startDate", when.machineStart());
        data.put("endDate", when.machineEnd());
        data.put("eventStatus", SCHEMA + status(event.status()));
        data.put("eventAttendanceMode", SCHEMA + attendance(event));
        data.put("maximumAttendeeCapacity", event.capacity());
        data.put("location", location(event));
        data.put(
                "organizer",
                event.hosts().stream()
                        .map(host -> body("Organization", host, "/organisations/"))
                        .toList());
        data.put("performer", performers(event));
        availability(places.state()).ifPresent(availability -> {
            var offer = thing("Offer");
            offer.put("url", site.url("/events/" + event.slug() + "/book"));
            offer.put("availability", SCHEMA + availability);
            data.put("offers", offer);
        });
        return inert(json.writeValueAsString(data));
    }

    private List<Map<String, Object>> performers(Event event) {
        return Stream.concat(Stream.ofNullable(event.chair()), event.speakers().stream())
                .map(who -> body("Person", who, "/speakers/"))
                .toList();
    }

    private Map<String, Object> body(String type, Contributor who, String path) {
        var body = thing(type);
        body.put("name", who.name());
        body.put("url", site.url(path + who.key()));
        return body;
    }

    /** Both where there are both: the place, and what is there for those who are elsewhere. */
    private List<Map<String, Object>> location(Event event) {
        return Stream.concat(
                        Stream.ofNullable(event.venue()).map(StructuredData::place),
                        Stream.ofNullable(event.online()).map(_ -> online(event)))
                .toList();
    }

    /** The event's page leads to it: how one gets in is for those who have booked. */
    private Map<String, Object> online(Event event) {
        var online = thing("VirtualLocation");
        online.put("url", site.url("/events/" + event.slug()));
        return online;
    }

    private static Map<String, Object> place(Event.Venue venue) {
        var place = thing("Place");
        place.put(
                "name",
                Stream.of(venue.room(), venue.name())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", ")));
        var address = thing("PostalAddress");
        address.put("streetAddress", venue.address());
        address.put("postalCode", venue.postcode());
        address.values().removeIf(value -> value == null);
        place.put("address", address);
        if (venue.lat() != null && venue.lon() != null) {
            var geo = thing("GeoCoordinates");
            geo.put("latitude", venue.lat());
            geo.put("longitude", venue.lon());
            place.put("geo", geo);
        }
        return place;
    }

    /** Its members stay in the order in which they are put. */
    private static Map<String, Object> thing(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        return thing;
    }

    private static String attendance(Event event) {
        if (event.online() == null) {
            return "OfflineEventAttendanceMode";
        }
        return event.venue() == null ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode";
    }

    /** Nothing where nobody can book, or where nobody knows. */
    private static Optional<String> availability(Places.State state) {
        return switch (state) {
            case OPEN -> Optional.of("InStock");
            case WAITING, FULL -> Optional.of("SoldOut");
            case NOT_YET_OPEN -> Optional.of("PreOrder");
            case CLOSED, PAST, CALLED_OFF, UNKNOWN -> Optional.empty();
        };
    }

    private static String status(Event.Status status) {
        return switch (status) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            case DRAFT, PUBLISHED -> "EventScheduled";
        };
    }

    /** No text in it can end the script element that it stands in. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
