package org.commonground.directory.imports.reading;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.directory.imports.reading.Rough.Part;
import tools.jackson.databind.JsonNode;

/** Where a schema.org/Event is: a text, a place, or nowhere but online. */
final class EventPlace {

    private EventPlace() {}

    static void put(Rough.Parts parts, JsonNode node) {
        var places = new ArrayList<JsonNode>();
        var location = node.path("location");
        if (location.isArray()) {
            location.forEach(places::add);
        } else {
            places.add(location);
        }
        var room =
                places.stream().filter(place -> !isVirtual(place)).findFirst().filter(place -> !place.isMissingNode());
        if (room.isPresent() && room.get().isString()) {
            Places.put(parts, room.get().asString());
        } else if (room.isPresent()) {
            room(parts, room.get());
        }
        places.stream()
                .filter(EventPlace::isVirtual)
                .findFirst()
                .ifPresent(place -> parts.put(Part.ONLINE, Loosely.text(place.path("url"))));
    }

    private static boolean isVirtual(JsonNode place) {
        return Loosely.words(place.path("@type"))
                .map(Loosely::withoutVocabulary)
                .anyMatch("VirtualLocation"::equals);
    }

    private static void room(Rough.Parts parts, JsonNode place) {
        var address = place.path("address");
        var lines = address.isString()
                ? address.asString()
                : Stream.of("streetAddress", "addressLocality", "addressRegion")
                        .map(member -> Loosely.text(address.path(member)))
                        .filter(line -> line != null)
                        .collect(Collectors.joining(", "));
        var name = Loosely.text(place.path("name"));
        parts.put(Part.VENUE, name == null ? lines : name)
                .put(Part.ADDRESS, name == null ? null : lines)
                .put(Part.POSTCODE, Loosely.text(address.path("postalCode")));
        var lat = Loosely.number(place.at("/geo/latitude"));
        var lon = Loosely.number(place.at("/geo/longitude"));
        if (lat != null && lon != null) {
            parts.put(Part.POSITION, lat + "," + lon);
        }
    }
}
