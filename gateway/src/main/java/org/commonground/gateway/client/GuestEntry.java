package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the guest list; neither e-mail addresses nor access needs are in it.
 *
 * @param hold the block whose places it fills, by the block's id
 */
public record GuestEntry(
        String reference,
        String status,
        int places,
        int waitingFor,
        @Nullable String name,
        List<String> guests,
        Map<String, String> answers,
        @Nullable String hold,
        Instant bookedAt) {

    public GuestEntry {
        guests = Wire.list(guests);
        answers = Wire.map(answers);
    }
}
