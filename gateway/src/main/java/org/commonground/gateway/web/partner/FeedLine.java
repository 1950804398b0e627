package org.commonground.gateway.web.partner;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Feed;
import org.commonground.gateway.web.Span;
import org.commonground.gateway.web.When;
import org.jspecify.annotations.Nullable;

/** A feed in words. */
record FeedLine(
        String id,
        String url,
        String every,
        String becomes,
        @Nullable RunLine last,
        @Nullable String next,
        @Nullable String trouble) {

    /** What a feed's form can choose from, by field. */
    static final Map<String, List<Map.Entry<String, String>>> CHOICES = Map.of(
            "format",
            List.of(
                    Map.entry("AUTO", "Find out by itself"),
                    Map.entry("ICALENDAR", "A calendar (.ics)"),
                    Map.entry("JSON_LD", "A web page with events in it")),
            "publish",
            List.of(Map.entry("DRAFT", "Drafts, for me to look at"), Map.entry("PUBLISHED", "Public at once")));

    static FeedLine of(Feed feed) {
        return new FeedLine(
                feed.id(),
                feed.url(),
                "Read every " + Span.words(Math.max(1, feed.everyMinutes())).replaceFirst("^1 (?=\\w+$)", ""),
                feed.publish().equals("PUBLISHED") ? "New events are public at once" : "New events are drafts",
                feed.lastRun() == null ? null : RunLine.of(feed.lastRun()),
                feed.nextAt() == null ? null : When.moment(feed.nextAt(), ZoneId.of("Europe/London")),
                feed.trouble());
    }
}
