package org.commonground.gateway.client;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A guest's booking; the personal parts come only with the manage link. */
public record Booking(
        String reference,
        String eventId,
        String status,
        int places,
        URI manageUrl,
        @Nullable String name,
        @Nullable String email,
        @Nullable String accessNeeds,
        @Nullable Instant bookedAt) {

    public boolean cancelled() {
        return status.equals("CANCELLED");
    }

    /** The secret at the end of the manage link. */
    public String manageToken() {
        var path = manageUrl.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
