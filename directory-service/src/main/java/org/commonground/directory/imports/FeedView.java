package org.commonground.directory.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the API shows it.
 *
 * @param trouble why its last reading came to nothing
 */
record FeedView(
        String id,
        String url,
        String format,
        Publish publish,
        int everyMinutes,
        int capacity,
        @Nullable RunView lastRun,
        Instant nextAt,
        @Nullable String trouble) {

    static FeedView from(FeedDocument feed) {
        return new FeedView(
                feed.id(),
                feed.url(),
                feed.format(),
                feed.published() ? Publish.PUBLISHED : Publish.DRAFT,
                feed.everyMinutes(),
                feed.capacity(),
                feed.lastRun() == null ? null : RunView.from(feed.lastRun()),
                feed.nextAt(),
                feed.trouble());
    }
}
