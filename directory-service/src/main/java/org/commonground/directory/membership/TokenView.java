package org.commonground.directory.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.commonground.platform.identity.Scope;
import org.jspecify.annotations.Nullable;

/** A token; its secret only in the answer that made it. */
record TokenView(
        String id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    static TokenView from(TokenDocument stored, @Nullable ApiToken made) {
        return new TokenView(
                stored.tokenId(),
                stored.name(),
                stored.scopes(),
                stored.createdAt(),
                stored.expiresAt(),
                stored.lastUsedAt(),
                made == null ? null : made.secret());
    }
}
