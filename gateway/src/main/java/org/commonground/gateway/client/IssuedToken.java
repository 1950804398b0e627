package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API token of an organisation.
 *
 * @param expiresAt absent where it never does
 * @param lastUsedAt absent where it never was; at most a minute behind
 * @param token the secret itself, which is only there when it has just been made
 */
public record IssuedToken(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String token) {

    /** A token that is wanted; it expires after 1 to 366 days. */
    public record Wish(String name, List<String> scopes, int expiresInDays) {}

    public IssuedToken {
        scopes = Wire.list(scopes);
    }
}
