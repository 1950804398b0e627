package org.commonground.directory.feed;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.directory.search.EventSearchQuery;

/** What a search's feed is called. */
final class FeedTitle {

    private FeedTitle() {}

    static String of(EventSearchQuery query) {
        var about = Stream.of(query.q(), query.topic(), query.organisation(), query.speaker())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? "Events on Common Ground" : "Events on Common Ground: " + about;
    }
}
