package org.commonground.directory.audit;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored; public because the codec reads it by reflection. */
public record EntryDocument(
        @BsonId String id,
        Instant at,
        String actor,
        Action action,
        String subject,
        @Nullable String reason) {}
