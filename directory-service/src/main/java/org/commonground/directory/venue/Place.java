package org.commonground.directory.venue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.directory.field.Checks;
import org.jspecify.annotations.Nullable;

/** Where people meet, and what they need to know to get in. */
public record Place(
        String name,
        @Nullable String room,
        Address address,
        @Nullable Coordinates coordinates,
        Welcome welcome) {

    /** Where the post would find it; either part may be missing. */
    public record Address(@Nullable String text, @Nullable String postcode) {

        public Address {
            text = Checks.optionalText("address", text, LONGEST);
            postcode = Checks.optionalText("postcode", postcode, LONGEST_POSTCODE);
        }
    }

    /**
     * How one gets in and takes part.
     *
     * @param access what helps, such as {@code step-free}
     * @param arrival what to expect at the door: how early to come, and what is checked
     */
    public record Welcome(List<String> access, @Nullable String arrival) {

        /** Nothing is known of it. */
        public static final Welcome NOTHING = new Welcome(List.of(), null);

        public Welcome {
            access = Checks.distinct(
                    "access",
                    access.stream()
                            .map(it -> Checks.text("access", it, LONGEST_ACCESS))
                            .toList(),
                    MOST_ACCESS);
            arrival = Checks.optionalText("arrival", arrival, LONGEST_ARRIVAL);
        }
    }

    public static final int LONGEST = 200;
    public static final int LONGEST_POSTCODE = 16;
    public static final int LONGEST_ACCESS = 80;
    public static final int MOST_ACCESS = 20;
    public static final int LONGEST_ARRIVAL = 1_000;

    public Place {
        name = Checks.text("name", name, LONGEST);
        room = Checks.optionalText("room", room, LONGEST);
    }

    /** The same building, and another room of it; null leaves the room as it is. */
    public Place in(@Nullable String otherRoom) {
        return otherRoom == null ? this : new Place(name, otherRoom, address, coordinates, welcome);
    }

    /** The whole place in one line, from the room outwards. */
    public String line() {
        return Stream.of(room, name, address.text(), address.postcode())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
