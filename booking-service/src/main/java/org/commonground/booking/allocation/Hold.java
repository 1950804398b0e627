package org.commonground.booking.allocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named block of places that the public cannot book.
 *
 * @param id lower-case letters, digits and hyphens, unique in the event
 * @param name such as "Speakers"
 * @param places size of the block
 * @param filled places of it that are given to people by name; never more than {@code places}
 * @param releaseAt when what is not filled goes to the room by itself; null for never
 */
public record Hold(
        String id,
        String name,
        int places,
        int filled,
        @Nullable Instant releaseAt) {

    public Hold {
        if (filled < 0 || filled > places) {
            throw new IllegalArgumentException("a hold is filled with 0 to all of its places");
        }
    }

    /** Places kept for people not named yet. */
    public int free() {
        return places - filled;
    }

    /** Never below zero: who was named in an earlier hold of this id does not leave a place in this one. */
    Hold filledBy(int more) {
        return new Hold(id, name, places, Math.max(0, filled + more), releaseAt);
    }

    boolean isDue(Instant now) {
        return releaseAt != null && !releaseAt.isAfter(now);
    }
}
