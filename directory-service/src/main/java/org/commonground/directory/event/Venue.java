package org.commonground.directory.event;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.directory.field.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is.
 *
 * @param access what helps people to get in and take part, such as {@code step-free}
 */
public record Venue(
        String name,
        @Nullable String room,
        Address address,
        @Nullable Coordinates coordinates,
        List<String> access) {

    /** Where the post would find it; either part may be missing. */
    public record Address(@Nullable String text, @Nullable String postcode) {

        public Address {
            text = Checks.optionalText("venue.address", text, LONGEST);
            postcode = Checks.optionalText("venue.postcode", postcode, LONGEST_POSTCODE);
        }
    }

    public static final int LONGEST = 200;
    public static final int LONGEST_POSTCODE = 16;
    public static final int LONGEST_ACCESS = 80;
    static final int MOST_ACCESS = 20;

    public Venue {
        name = Checks.text("venue.name", name, LONGEST);
        room = Checks.optionalText("venue.room", room, LONGEST);
        access = Checks.distinct(
                "venue.access",
                access.stream()
                        .map(it -> Checks.text("venue.access", it, LONGEST_ACCESS))
                        .toList(),
                MOST_ACCESS);
    }

    /** The whole place in one line, from the room outwards. */
    String line() {
        return Stream.of(room, name, address.text(), address.postcode())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
