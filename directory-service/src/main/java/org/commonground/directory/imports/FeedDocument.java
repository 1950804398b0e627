package org.commonground.directory.imports;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.imports.fetch.Fetched;
import org.commonground.directory.imports.reading.SourceFormat;
import org.commonground.directory.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is stored; public because the codec reads it by reflection. What the organisation wants and how it went
 * are never written together, so neither overwrites the other.
 *
 * @param format AUTO where it is found out
 * @param failures how many runs in a row came to nothing
 * @param readAt when all of it was last read
 */
public record FeedDocument(
        @BsonId String id,
        String organisation,
        String url,
        String format,
        boolean published,
        int everyMinutes,
        int capacity,
        Instant createdAt,
        Instant nextAt,
        int failures,
        @Nullable Instant readAt,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable RunDocument lastRun,
        @Nullable String trouble) {

    static final String AUTO = "AUTO";

    private static final Duration LONGEST_UNREAD = Duration.ofHours(12);

    static FeedDocument of(Feed feed) {
        var wish = feed.wish();
        return new FeedDocument(
                feed.id(),
                feed.organisation().value(),
                wish.url().toString(),
                wish.format() == null ? AUTO : wish.format().name(),
                wish.published(),
                Math.toIntExact(wish.every().toMinutes()),
                wish.capacity(),
                feed.createdAt(),
                feed.createdAt(),
                0,
                null,
                null,
                null,
                null,
                null);
    }

    Feed feed() {
        return new Feed(
                id,
                new OrganisationId(organisation),
                new Feed.Wish(
                        URI.create(url),
                        Optional.of(format)
                                .filter(name -> !name.equals(AUTO))
                                .map(SourceFormat::valueOf)
                                .orElse(null),
                        published,
                        Duration.ofMinutes(everyMinutes),
                        capacity),
                createdAt);
    }

    /** What need not be sent again: nothing when it is long ago, because new dates of its series come into sight. */
    Fetched.Seen seen(Instant now) {
        return readAt == null || readAt.plus(LONGEST_UNREAD).isBefore(now)
                ? Fetched.Seen.NOTHING
                : new Fetched.Seen(etag, lastModified);
    }
}
