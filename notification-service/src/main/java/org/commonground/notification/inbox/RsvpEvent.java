package org.commonground.notification.inbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import org.commonground.notification.contact.Standing.Status;
import org.jspecify.annotations.Nullable;

/**
 * What we read of the booking service's topic: what happened, to choose the letter by. What the letter then says of the
 * booking is asked when it is sent.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = RsvpEvent.Other.class)
sealed interface RsvpEvent {

    /** A fact about one booking. */
    sealed interface OfBooking extends RsvpEvent {

        String bookingId();

        String eventId();

        /** That of the directory's announcement under which it was decided; the oldest records do not say. */
        @Nullable
        Long eventSequence();
    }

    /** Places were given to a guest; the oldest records do not say what was before. */
    @JsonTypeName("booking.confirmed")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Confirmed(
            String bookingId,
            String eventId,
            @Nullable Long eventSequence,
            @Nullable Status previousStatus) implements OfBooking {}

    /** The guest has, or waits for, fewer or more places than before. */
    @JsonTypeName("booking.changed")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changed(
            String bookingId, String eventId, @Nullable Long eventSequence, Status status) implements OfBooking {}

    /** The booking ended; the oldest records do not say what was before, nor why. */
    @JsonTypeName("booking.cancelled")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cancelled(
            String bookingId,
            String eventId,
            @Nullable Long eventSequence,
            @Nullable Status previousStatus,
            @Nullable Reason reason)
            implements OfBooking {}

    /** Somebody tried to book again with the same address. */
    @JsonTypeName("booking.repeated")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Repeated(
            String bookingId, String eventId, @Nullable Long eventSequence) implements OfBooking {}

    /** The guest waits. */
    @JsonTypeName("booking.waitlisted")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Waitlisted(
            String bookingId, String eventId, @Nullable Long eventSequence) implements OfBooking {}

    /** The guest waited, and is to say whether the places are still wanted. */
    @JsonTypeName("booking.offered")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offered(
            String bookingId, String eventId, @Nullable Long eventSequence) implements OfBooking {}

    /** The guest is to confirm the address. */
    @JsonTypeName("booking.held")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(String bookingId, String eventId, @Nullable Long eventSequence) implements OfBooking {}

    /** The event is not what it was when it was booked. */
    @JsonTypeName("booking.event-changed")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EventChanged(
            String bookingId, String eventId, @Nullable Long eventSequence, Reason reason) implements OfBooking {}

    /** Something newer than this service: nothing to do. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Other() implements RsvpEvent {}

    /** Why a booking ended, or what became of its event. */
    enum Reason {
        BY_HOLDER,
        OFFER_LAPSED,
        NOT_CONFIRMED_IN_TIME,
        MOVED,
        CANCELLED,
        POSTPONED,
        REINSTATED,
        /** Something newer than this service. */
        OTHER;

        @JsonCreator
        static Reason of(String name) {
            return Arrays.stream(values())
                    .filter(reason -> reason.name().equals(name))
                    .findFirst()
                    .orElse(OTHER);
        }
    }
}
