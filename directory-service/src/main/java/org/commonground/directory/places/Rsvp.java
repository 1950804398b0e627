package org.commonground.directory.places;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of any message about a booking, or about what there is to book: how full the event is after it.
 *
 * @param allocation absent where the message says nothing about places
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Rsvp(
        @JsonProperty(required = true) String eventId,
        @Nullable Allocation allocation) {

    Rsvp {
        if (eventId.isBlank()) {
            throw new IllegalArgumentException("the event is not named");
        }
    }

    /**
     * The booking service's count; its version rises with every decision about the event.
     *
     * @param placesLeft what is neither taken nor held; older messages do not say
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Allocation(
            @JsonProperty(required = true) long version,
            @JsonProperty(required = true) int taken,
            @Nullable Integer placesLeft,
            int waiting) {}
}
