package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event's terms of booking.
 *
 * @param changesUntil until when guests may correct their details; until the event begins where absent
 * @param offerMinutes how long an offer to a waiting party stands; where absent, waiting parties get their places unasked
 * @param confirmByEmail whether places are only held until the link in the e-mail is used
 * @param guestNames whether everybody in a party must be named
 */
public record Terms(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant changesUntil,
        int maxPartySize,
        boolean waitingList,
        @Nullable Integer offerMinutes,
        boolean confirmByEmail,
        boolean guestNames,
        List<Question> questions) {

    private static final int A_DAY = 24 * 60;

    public Terms {
        questions = Wire.list(questions);
    }

    /** What holds where nothing was said. */
    static Terms unsaid() {
        return new Terms(null, null, null, 1, false, null, false, false, List.of());
    }

    /** How long an offer stands, in minutes; absent where places are given without asking. */
    public @Nullable Integer offerStands() {
        return offerMinutes == null && confirmByEmail ? Integer.valueOf(A_DAY) : offerMinutes;
    }
}
