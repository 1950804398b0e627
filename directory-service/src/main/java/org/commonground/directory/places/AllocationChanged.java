package org.commonground.directory.places;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What this service reads of the booking service's word on how full an event is. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AllocationChanged(
        @JsonProperty(required = true) String eventId,
        @JsonProperty(required = true) Allocation allocation) {

    AllocationChanged {
        if (eventId.isBlank()) {
            throw new IllegalArgumentException("the event is not named");
        }
    }

    /**
     * The count; its version rises with every decision about the event.
     *
     * @param placesLeft what is neither taken nor held
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Allocation(
            @JsonProperty(required = true) long version,
            @JsonProperty(required = true) int taken,
            @JsonProperty(required = true) int placesLeft,
            @JsonProperty(required = true) int waiting) {}
}
