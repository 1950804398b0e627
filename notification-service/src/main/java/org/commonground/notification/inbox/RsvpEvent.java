package org.commonground.notification.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What we read of the booking service's topic. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = RsvpEvent.Other.class)
sealed interface RsvpEvent {

    /** Places were given to a guest. */
    @JsonTypeName("booking.confirmed")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Confirmed(String bookingId, String eventId) implements RsvpEvent {}

    /** The guest has fewer or more places than before. */
    @JsonTypeName("booking.changed")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changed(String bookingId, String eventId) implements RsvpEvent {}

    /** The guest gave them back. */
    @JsonTypeName("booking.cancelled")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cancelled(String bookingId, String eventId) implements RsvpEvent {}

    /** Somebody tried to book again with the same address. */
    @JsonTypeName("booking.repeated")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Repeated(String bookingId, String eventId) implements RsvpEvent {}

    /** Something newer than this service: nothing to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other() implements RsvpEvent {}
}
