package org.commonground.gateway.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guest's booking; the personal parts come only with the manage link.
 *
 * @param status CONFIRMED, WAITLISTED, OFFERED, HELD or CANCELLED
 * @param places what it has, is offered or asks for
 * @param waitingFor how many more a confirmed party waits for
 * @param position in the waiting list, from 1, for those who wait
 * @param respondBy until when an offer stands, or a place is held for the e-mail to be confirmed
 * @param manageUrl absent where only the e-mail carries it
 * @param guests names of the others in the party
 * @param changesUntil until when its details may be corrected
 * @param ended why it was cancelled, such as BY_HOLDER; absent where it is not, or that is not known
 */
public record Booking(
        String reference,
        String eventId,
        String status,
        int places,
        int waitingFor,
        @Nullable Integer position,
        @Nullable Instant respondBy,
        @Nullable URI manageUrl,
        @Nullable String name,
        @Nullable String email,
        List<String> guests,
        @Nullable String accessNeeds,
        Map<String, String> answers,
        @Nullable Instant changesUntil,
        @Nullable String ended) {

    public Booking {
        guests = Wire.list(guests);
        answers = Wire.map(answers);
    }

    public boolean confirmed() {
        return status.equals("CONFIRMED");
    }

    public boolean waitlisted() {
        return status.equals("WAITLISTED");
    }

    public boolean offered() {
        return status.equals("OFFERED");
    }

    public boolean held() {
        return status.equals("HELD");
    }

    public boolean cancelled() {
        return status.equals("CANCELLED");
    }

    /** How many parties are served before this one, where it waits. */
    public int ahead() {
        return position == null ? 0 : Math.max(0, position - 1);
    }

    /** The secret at the end of the manage link, which must be there. */
    public String manageToken() {
        var path = Objects.requireNonNull(manageUrl, "no manage link").getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
