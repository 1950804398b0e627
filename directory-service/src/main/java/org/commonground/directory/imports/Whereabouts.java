package org.commonground.directory.imports;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.directory.event.Location;
import org.commonground.directory.event.Online;
import org.commonground.directory.event.Setting;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.imports.reading.Entry;
import org.commonground.directory.venue.Coordinates;
import org.commonground.directory.venue.Place;
import org.jspecify.annotations.Nullable;

/** Where an event is, as texts that can be compared and kept, and the way back. */
final class Whereabouts {

    private static final String LINE = "\n";
    private static final Setting LATER = new Setting(
            new Location.Described(
                    new Place("To be announced", null, new Place.Address(null, null), null, Place.Welcome.NOTHING)),
            null,
            Map.of());

    private Whereabouts() {}

    /** Where a new event is; to be announced where nothing is said. */
    static Setting setting(Entry.Said said) {
        var place = said.place();
        return said.isSomewhere()
                ? new Setting(place == null ? null : new Location.Described(place), said.online(), Map.of())
                : LATER;
    }

    static String place(Place place) {
        var coordinates = place.coordinates();
        return Stream.of(
                        place.name(),
                        place.address().text(),
                        place.address().postcode(),
                        coordinates == null ? null : coordinates.lat() + "," + coordinates.lon())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining(LINE));
    }

    /** A venue that has a record is told by its id: what the record says is not a fact of the event. */
    static String place(Setting setting) {
        return switch (setting.location()) {
            case null -> "";
            case Location.Described(var place) -> place(place);
            case Location.Recorded(var venue, var room) -> "venue " + venue.value();
        };
    }

    static String online(@Nullable Online online) {
        return online == null ? "" : online.url().value();
    }

    /** The setting with these facts; what did not change is kept with all that only people here can say. */
    static Setting setting(Map<Fact, String> facts, Setting basis) {
        var place = facts.getOrDefault(Fact.PLACE, place(basis));
        var online = facts.getOrDefault(Fact.ONLINE, online(basis.online()));
        if (place.isEmpty() && online.isEmpty()) {
            return basis;
        }
        return new Setting(
                place.equals(place(basis)) ? basis.location() : location(place),
                online.equals(online(basis.online())) ? basis.online() : attendance(online),
                basis.answers());
    }

    /** The name by which a place is compared with others; empty where there is none. */
    static String name(Setting setting) {
        return setting.location() instanceof Location.Described(var place) ? Key.title(place.name()) : "";
    }

    private static @Nullable Location location(String text) {
        var lines = text.split(LINE, -1);
        return lines.length < 4
                ? null
                : new Location.Described(new Place(
                        lines[0],
                        null,
                        new Place.Address(lines[1], lines[2]),
                        coordinates(lines[3]),
                        Place.Welcome.NOTHING));
    }

    private static @Nullable Online attendance(String text) {
        var url = WebAddress.optional("online.url", text);
        return url == null ? null : new Online(url, null);
    }

    private static @Nullable Coordinates coordinates(String text) {
        var both = text.split(",", -1);
        return both.length < 2 ? null : new Coordinates(Double.parseDouble(both[0]), Double.parseDouble(both[1]));
    }
}
