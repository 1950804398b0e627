package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named block of places that the public cannot book.
 *
 * @param places the size of the block
 * @param filled how many of them have been given to somebody by name
 * @param releaseAt when what is not filled goes to the room by itself
 */
public record Hold(
        String id,
        String name,
        int places,
        int filled,
        @Nullable Instant releaseAt) {

    /** A block as it is to be. */
    public record Wanted(
            String id, String name, int places, @Nullable Instant releaseAt) {}

    record Held(List<Hold> items) {}

    record WantedHolds(List<Wanted> items) {}

    public Wanted asItIs() {
        return new Wanted(id, name, places, releaseAt);
    }

    public int free() {
        return Math.max(0, places - filled);
    }
}
