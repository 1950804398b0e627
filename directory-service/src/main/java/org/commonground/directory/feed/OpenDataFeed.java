package org.commonground.directory.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.answer.Cacheable;
import org.commonground.directory.event.DatedEvent;
import org.commonground.directory.event.EventViews;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * All events as open data: whoever follows {@code next} has each in its latest state (Realtime Paged Data Exchange 1.0,
 * ordered by the time of the change and the id).
 */
@RestController
class OpenDataFeed {

    private static final String PATH = "/api/feeds/events";
    private static final int ON_A_PAGE = 500;
    private static final CacheControl KEEP_FULL_PAGE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final CacheControl KEEP_LAST_PAGE =
            CacheControl.maxAge(Duration.ofSeconds(8)).cachePublic();

    private final EventViews events;
    private final SiteProperties site;
    private final FeedProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    OpenDataFeed(EventViews events, SiteProperties site, FeedProperties properties, JsonMapper json, Clock clock) {
        this.events = events;
        this.site = site;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** A page; the last one has no items, and is its own {@code next}. */
    record FeedPage(String next, List<Item> items, String license) {}

    /**
     * An event's latest state.
     *
     * @param modified in milliseconds since 1970
     * @param data absent where it is no longer listed
     */
    record Item(
            String state,
            String kind,
            String id,
            long modified,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, Object> data) {}

    @GetMapping(PATH)
    ResponseEntity<byte[]> page(@RequestParam @Nullable String afterTimestamp, @RequestParam @Nullable String afterId) {
        var after = timestamp(afterTimestamp);
        if ((afterTimestamp == null) != (afterId == null)) {
            throw new InvalidField("afterId", "Give afterTimestamp and afterId together.");
        }
        var id = afterId == null ? "" : Checks.id("afterId", afterId);
        var settled = clock.instant().minus(properties.settling());
        var found = events.changedSince(after, id, settled, ON_A_PAGE);
        var page = new FeedPage(
                next(found, afterTimestamp, id),
                items(found),
                properties.licence().toString());
        var body = json.writeValueAsBytes(page);
        var changed = found.isEmpty() ? after : found.getLast().changedAt();
        var keep = found.size() == ON_A_PAGE ? KEEP_FULL_PAGE : KEEP_LAST_PAGE;
        return Cacheable.of(MediaType.APPLICATION_JSON, body, changed, keep).body(body);
    }

    private List<Item> items(List<DatedEvent> found) {
        return found.stream()
                .map(event -> {
                    var listed = OpenEvent.isListed(event);
                    return new Item(
                            listed ? "updated" : "deleted",
                            "Event",
                            event.state().id(),
                            event.changedAt().toEpochMilli(),
                            listed ? OpenEvent.of(event, site) : null);
                })
                .toList();
    }

    private String next(List<DatedEvent> found, @Nullable String asked, String askedId) {
        if (found.isEmpty()) {
            return asked == null ? url(PATH) : url(PATH + "?afterTimestamp=" + asked + "&afterId=" + askedId);
        }
        var last = found.getLast();
        return url(PATH + "?afterTimestamp=" + last.changedAt().toEpochMilli() + "&afterId="
                + last.state().id());
    }

    private String url(String path) {
        return site.url().resolve(path).toString();
    }

    private static Instant timestamp(@Nullable String text) {
        if (text == null) {
            return Instant.EPOCH;
        }
        if (!text.matches("\\d{1,15}")) {
            throw new InvalidField("afterTimestamp", "Give milliseconds since 1970, as the page before says them.");
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }
}
