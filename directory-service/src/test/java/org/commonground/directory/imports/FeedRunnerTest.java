package org.commonground.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonground.directory.imports.fetch.Fetcher;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.platform.mongo.Lease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How feeds are read over time, by a clock of our own. */
@ServiceTest
class FeedRunnerTest {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final String EVENT =
            FeedServer.event("one", "Example: one", "20990301T190000", "LOCATION:Example Hall");

    @Autowired
    Api api;

    @Autowired
    Feeds feeds;

    @Autowired
    Runs runs;

    @Autowired
    Imports imports;

    @Autowired
    Fetcher fetcher;

    @Autowired
    ImportProperties properties;

    @Autowired
    MongoDatabase database;

    private Instant now = Instant.parse("2098-11-24T16:00:00Z");
    private final InstantSource time = () -> now;
    private final FeedServer site = new FeedServer();
    private final OrganisationId organisation =
            new OrganisationId("runs-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeEach
    void anOrganisation() {
        api.organisation(organisation.value(), "Example Trust");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aFeedThatFailsIsAskedLessAndLessOftenAndAsBeforeOnceItIsBack() {
        var feed = feed("/missing");
        var runner = instance();
        var pauses = new ArrayList<Duration>();
        for (var failure = 0; failure < 7; failure++) {
            pauses.add(pauseAfter(runner, feed));
        }
        assertThat(pauses).extracting(Duration::toHours).containsExactly(1L, 2L, 4L, 8L, 16L, 24L, 24L);
        site.calendar("/missing", EVENT);
        assertThat(pauseAfter(runner, feed)).isEqualTo(EVERY);
        site.body("/missing", "no calendar any more");
        assertThat(pauseAfter(runner, feed)).isEqualTo(EVERY);
    }

    @Test
    void anInstanceThatIsGoneLosesItsTurnAndItsUnfinishedReadingIsGivenUp() {
        site.calendar("/a.ics", EVENT);
        var feed = feed("/a.ics");
        var taken = new ArrayList<Lease>();
        site.whenAsked(() -> {
            assertThat(leases().take(organisation)).as("while it is held").isEmpty();
            now = now.plus(Duration.ofMinutes(3));
            taken.add(leases().take(organisation).orElseThrow());
        });
        var lost = instance().run(stored(feed)).orElseThrow();
        assertThat(lost.outcome()).isEqualTo(RunDocument.Outcome.FAILED);
        assertThat(lost.detail()).isEqualTo("It took too long.");
        assertThat(events()).isEmpty();

        site.whenAsked(() -> {});
        assertThat(instance().run(stored(feed))).as("the other one holds it").isEmpty();
        taken.getFirst().close();
        assertThat(instance().run(stored(feed)).orElseThrow().outcome()).isEqualTo(RunDocument.Outcome.DONE);
        assertThat(events()).hasSize(1);
    }

    /** As another process of the service would be. */
    private FeedRunner instance() {
        var clock = time.withZone(ZoneOffset.UTC);
        return new FeedRunner(fetcher, imports, new FeedRunner.Journal(feeds, runs, leases()), properties, clock);
    }

    private Leases leases() {
        return new Leases(database, time.withZone(ZoneOffset.UTC));
    }

    private Duration pauseAfter(FeedRunner runner, String feed) {
        assertThat(runner.run(stored(feed))).isPresent();
        var pause = Duration.between(now, stored(feed).nextAt());
        now = stored(feed).nextAt();
        return pause;
    }

    private String feed(String path) {
        var wish = new Feed.Wish(URI.create(site.address(path)), null, false, EVERY, 40);
        var feed = new Feed(UUID.randomUUID().toString(), organisation, wish, now);
        feeds.add(FeedDocument.of(feed));
        return feed.id();
    }

    private FeedDocument stored(String feed) {
        return feeds.find(organisation, feed).orElseThrow();
    }

    private List<String> events() {
        return api.get("/api/organise/events?size=100", Callers.partner(organisation.value()))
                .json()
                .path("items")
                .valueStream()
                .map(event -> event.path("title").asString())
                .toList();
    }
}
