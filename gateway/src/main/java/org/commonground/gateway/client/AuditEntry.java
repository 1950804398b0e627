package org.commonground.gateway.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody decided or changed, and why. */
public record AuditEntry(
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String reason) {}
