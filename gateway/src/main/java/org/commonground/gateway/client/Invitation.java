package org.commonground.gateway.client;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A host's wish to name another organisation beside itself, which waits for that organisation's answer.
 *
 * @param as HOST or PARTNER
 */
public record Invitation(
        String eventId,
        String eventTitle,
        LocalDateTime start,
        ZoneId timeZone,
        Contributor by,
        Contributor organisation,
        String as,
        Instant at) {

    public boolean host() {
        return as.equals("HOST");
    }
}
