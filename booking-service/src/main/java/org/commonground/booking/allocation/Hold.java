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
 * @param since the allocation's version that it is there since: a later hold of the same id is another one
 */
public record Hold(
        String id,
        String name,
        int places,
        int filled,
        @Nullable Instant releaseAt,
        long since) {

    private static final char KEY_MARK = '@';

    public Hold {
        if (filled < 0 || filled > places) {
            throw new IllegalArgumentException("a hold is filled with 0 to all of its places");
        }
    }

    /** Places kept for people not named yet. */
    public int free() {
        return places - filled;
    }

    /** One as an organiser wants it. */
    public static Hold wanted(String id, String name, int places, @Nullable Instant releaseAt) {
        return new Hold(id, name, places, 0, releaseAt, 0);
    }

    /** What bookings remember of it. */
    String key() {
        return id + KEY_MARK + since;
    }

    /** The id of the hold that a booking remembers. */
    public static String idOf(String key) {
        return key.substring(0, key.indexOf(KEY_MARK));
    }

    Hold filledBy(int more) {
        return new Hold(id, name, places, filled + more, releaseAt, since);
    }

    Hold since(long version) {
        return new Hold(id, name, places, filled, releaseAt, version);
    }

    boolean isDue(Instant now) {
        return releaseAt != null && !releaseAt.isAfter(now);
    }
}
