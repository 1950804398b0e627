package org.commonground.directory.event;

import java.util.Map;
import java.util.Optional;
import org.commonground.directory.field.Checks;
import org.commonground.directory.venue.Place;
import org.commonground.directory.venue.Venue;
import org.commonground.directory.venue.VenueId;
import org.jspecify.annotations.Nullable;

/** Where people meet. */
public sealed interface Location {

    /** A place that the organisers describe themselves. */
    record Described(Place place) implements Location {}

    /**
     * A venue that has a record.
     *
     * @param room where it is not the record's own
     */
    record Recorded(VenueId venue, @Nullable String room) implements Location {

        public Recorded {
            room = Checks.optionalText("venue.room", room, Place.LONGEST);
        }
    }

    /** The place with what its record says now; nothing where that record is gone. */
    default Optional<Place> place(Map<VenueId, Venue> records) {
        return switch (this) {
            case Described(var place) -> Optional.of(place);
            case Recorded(var id, var room) ->
                Optional.ofNullable(records.get(id))
                        .map(venue -> venue.profile().place().in(room));
        };
    }

    default Optional<VenueId> record() {
        return this instanceof Recorded(var id, var room) ? Optional.of(id) : Optional.empty();
    }
}
