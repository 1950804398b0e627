package org.commonground.gateway.web.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        data.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
        data.put("maximumAttendeeCapacity", event.capacity());
        if (event.venue() != null) {
            data.put("location", place(event.venue()));
        }
        data.put(
                "organizer",
                event.hosts().stream()
                        .map(host -> body("Organization", host, "/organisations/"))
                        .toList());
        data.put("performer", performers(event));
        if (places.bookable()) {
            data.put(
                    "offers",
                    Map.of(
                            "@type",
                            "Offer",
                            "url",
                            site.url("/events/" + event.slug() + "/book"),
                            "availability",
                            SCHEMA + (places.state() == Places.State.WAITING ? "SoldOut" : "InStock")));
        }
        return inert(json.writeValueAsString(data));
    }

    private List<Map<String, Object>> performers(Event event) {
        return Stream.concat(Stream.ofNullable(event.chair()), event.speakers().stream())
                .map(who -> body("Person", who, "/speakers/"))
                .toList();
    }

    private Map<String, Object> body(String type, Contributor who, String path) {
        return Map.of("@type", type, "name", who.name(), "url", site.url(path + who.key()));
    }

    private static Map<String, Object> place(Event.Venue venue) {
        var name = new ArrayList<String>();
        Stream.of(venue.room(), venue.name()).filter(part -> part != null).forEach(name::add);
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("streetAddress", venue.address());
        address.put("postalCode", venue.postcode());
        address.values().removeIf(value -> value == null);
        return Map.of("@type", "Place", "name", String.join(", ", name), "address", address);
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
