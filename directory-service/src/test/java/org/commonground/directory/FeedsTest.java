package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FeedsTest {

    @Autowired
    Api api;

    private String event = "";

    @BeforeEach
    void anEventThatIsFound() {
        api.organisation("feeding", "Example Feeding");
        event = api.list(Callers.partner("feeding"), Api.event("Fed to others", Map.of()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/calendar.ics?organisation=feeding", null)
                        .body()
                        .contains(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar.ics?organisation=feeding",
                "/events.atom?organisation=feeding",
                "/sitemap.xml",
                "/api/feeds/events"
            })
    void whoHasTheSameIsToldSo(String path) {
        await().untilAsserted(() -> {
            var first = api.get(path, null);
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.header("Cache-Control")).contains("max-age=", "public");
            var tag = api.send("GET", path, null, null, "If-None-Match", first.header("ETag"));
            assertThat(tag.status()).isEqualTo(304);
            assertThat(tag.body()).isEmpty();
            var since = api.send("GET", path, null, null, "If-Modified-Since", first.header("Last-Modified"));
            assertThat(since.status()).isEqualTo(304);
        });
    }

    @Test
    void anEntrysCalendarChangesWithItsEvent() {
        var first = api.get("/events/" + event + ".ics", null);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("UID:" + event + "@common-ground", "STATUS:CONFIRMED");
        assertThat(api.get("/api/events/" + event + ".ics", null).header("ETag"))
                .isEqualTo(first.header("ETag"));
        api.send("DELETE", "/api/events/" + event + "?reason=Snow", Callers.partner("feeding"), null);
        var after = api.send("GET", "/events/" + event + ".ics", null, null, "If-None-Match", first.header("ETag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains("STATUS:CANCELLED");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> api.get("/calendar.ics?organisation=feeding", null)
                        .body()
                        .contains("STATUS:CANCELLED"));
    }

    @Test
    void aCalendarCannotBeAskedForWhatASearchCannot() {
        assertThat(api.get("/calendar.ics?from=tomorrow", null).status()).isEqualTo(400);
        assertThat(api.get("/events.atom?sort=price", null).status()).isEqualTo(400);
        assertThat(api.get("/api/feeds/events?afterTimestamp=x&afterId=y", null).status())
                .isEqualTo(400);
        assertThat(api.get("/api/feeds/events?afterTimestamp=1", null).status()).isEqualTo(400);
        assertThat(api.get("/sitemaps/7.xml", null).status()).isEqualTo(404);
    }

    @Test
    void whoFollowsTheOpenDataHasEveryEventOnceInItsLatestState() {
        var draft = api.list(Callers.partner("feeding"), Api.event("Not yet", Map.of("status", "DRAFT")));
        await().atMost(Duration.ofSeconds(10)).until(() -> followed().contains(event + " updated"));
        assertThat(followed()).doesNotHaveDuplicates().noneMatch(it -> it.startsWith(draft));
    }

    @Test
    void theSitemapNamesThePages() {
        await().untilAsserted(() -> assertThat(api.get("/sitemap.xml", null).body())
                .contains("/events/" + api.get("/api/events/" + event, null).text("slug") + "</loc>")
                .contains("/organisations/example-feeding</loc>"));
    }

    private List<String> followed() {
        var all = new ArrayList<String>();
        var path = "/api/feeds/events";
        while (true) {
            var page = api.get(path, null).json();
            page.get("items")
                    .valueStream()
                    .map(item ->
                            item.get("id").asString() + " " + item.get("state").asString())
                    .forEach(all::add);
            var next = page.get("next").asString();
            next = next.substring(next.indexOf("/api/"));
            if (page.get("items").isEmpty()) {
                assertThat(next).isEqualTo(path);
                return all;
            }
            path = next;
        }
    }
}
