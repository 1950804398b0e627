package org.commonground.notification.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a booking stands.
 *
 * @param places those that are booked, offered, kept or asked for, as the status says
 * @param waitingFor more places that the holder of a confirmed booking waits for
 * @param position on the waiting list, from 1; null where it does not wait, or is not known
 * @param respondBy until when an offer or an unconfirmed booking is kept; null for others
 */
public record Standing(
        Status status,
        int places,
        int waitingFor,
        @Nullable Integer position,
        @Nullable Instant respondBy) {

    /** What a booking can be. */
    public enum Status {
        /** Has its places. */
        CONFIRMED,
        /** Waits for them. */
        WAITLISTED,
        /** Waited, and may now take them until a set time. */
        OFFERED,
        /** Has them until a set time, by which the address must be confirmed. */
        HELD,
        CANCELLED,
        /** Something newer than this service. */
        OTHER;

        /** The status by its name on the wire. */
        @JsonCreator
        public static Status of(String name) {
            return Arrays.stream(values())
                    .filter(status -> status.name().equals(name))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    public boolean is(Status wanted) {
        return status == wanted;
    }

    /** Whether it was to be answered, and the time for it is over. */
    public boolean isTooLate(Instant now) {
        return (is(Status.OFFERED) || is(Status.HELD)) && respondBy != null && !now.isBefore(respondBy);
    }
}
