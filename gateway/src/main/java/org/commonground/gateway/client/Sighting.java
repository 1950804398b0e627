package org.commonground.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a feed or a file tells of it.
 *
 * @param source the feed's address or the file's name
 * @param vanishedAt since when the source does not have it any more
 */
public record Sighting(String source, @Nullable Instant vanishedAt) {

    /** All that tell of one event; there are no pages of them. */
    record All(List<Sighting> items) {

        All {
            items = Wire.list(items);
        }
    }
}
