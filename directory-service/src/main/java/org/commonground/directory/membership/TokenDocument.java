package org.commonground.directory.membership;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.platform.identity.Scope;
import org.jspecify.annotations.Nullable;

/** A token as it is stored: never the secret; public because the codec reads it by reflection. */
public record TokenDocument(
        @BsonId String hash,
        String tokenId,
        String organisation,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    boolean isGood(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
