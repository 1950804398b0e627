package org.commonground.booking.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.booking.allocation.Reason;
import org.commonground.booking.allocation.State;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its holder sees it.
 *
 * @param waitingFor places that a confirmed booking waits for in addition, else 0
 * @param position on the waiting list, from 1; null when it does not wait
 * @param respondBy until when an offer can be taken, or a held place confirmed; null when there is nothing to answer
 * @param ended why it was cancelled; null where it is not, or that is not known
 * @param manageUrl null where it is only told by e-mail
 * @param guests names of the others in the party
 * @param changesUntil until when names, access needs and answers may be corrected
 */
record BookingView(
        String id,
        String reference,
        String eventId,
        State status,
        int places,
        int waitingFor,
        @Nullable Integer position,
        @Nullable Instant respondBy,
        @Nullable Reason ended,
        @Nullable String manageUrl,
        String name,
        String email,
        List<String> guests,
        @Nullable String accessNeeds,
        Map<String, String> answers,
        @Nullable Instant changesUntil,
        Instant bookedAt) {}
