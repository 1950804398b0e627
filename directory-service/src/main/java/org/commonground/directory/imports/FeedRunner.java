package org.commonground.directory.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.directory.imports.RunDocument.Counts;
import org.commonground.directory.imports.RunDocument.Outcome;
import org.commonground.directory.imports.fetch.Fetched;
import org.commonground.directory.imports.fetch.Fetcher;
import org.commonground.directory.imports.reading.Scope;
import org.commonground.directory.imports.reading.SourceFormat;
import org.commonground.directory.imports.reading.Trouble;
import org.commonground.platform.mongo.Lease;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a feed once and notes how that went. */
@Component
class FeedRunner {

    /** Where times are meant that do not say it: this directory's events are in Britain. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Fetcher fetcher;
    private final Imports imports;
    private final Journal journal;
    private final ImportProperties properties;
    private final Clock clock;

    FeedRunner(Fetcher fetcher, Imports imports, Journal journal, ImportProperties properties, Clock clock) {
        this.fetcher = fetcher;
        this.imports = imports;
        this.journal = journal;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is written of feeds. */
    @Component
    record Journal(Feeds feeds, Runs runs, Leases leases) {}

    /** Reads the feed; nothing when somebody else imports for the organisation at this moment. */
    Optional<RunDocument> run(FeedDocument stored) {
        var feed = stored.feed();
        return journal.leases().take(feed.organisation()).map(lease -> {
            try (lease) {
                var now = clock.instant();
                var run = run(feed, stored.seen(now), lease, now);
                journal.runs().add(run);
                journal.feeds().ran(run, next(stored, run, now));
                return run;
            }
        });
    }

    private RunDocument run(Feed feed, Fetched.Seen seen, Lease lease, Instant now) {
        return switch (fetcher.get(feed.wish().url(), seen)) {
            case Fetched.Unchanged() -> run(feed, now, Outcome.UNCHANGED, null);
            case Fetched.Refused(var why) -> run(feed, now, Outcome.REFUSED, why);
            case Fetched.Failed(var why) -> run(feed, now, Outcome.FAILED, why);
            case Fetched.Content content -> take(feed, content, lease, now);
        };
    }

    private RunDocument take(Feed feed, Fetched.Content content, Lease lease, Instant now) {
        var scope = new Scope(ZONE, now, properties.mostEntries());
        var reading = SourceFormat.read(
                content.body(), content.contentType(), feed.wish().format(), scope);
        if (!reading.isReadable()) {
            return run(feed, now, Outcome.FAILED, "What is there cannot be read.", Counts.NONE, reading.troubles());
        }
        var batch = new Batch(feed.source(), feed.terms(), now);
        var found = reading.entries().size();
        var report = imports.carryOut(batch, reading, lease);
        if (!report.complete()) {
            return run(feed, now, Outcome.FAILED, "It took too long.", Counts.of(report, found, 0), report.problems());
        }
        var vanished = reading.isWhole() ? imports.flagVanished(batch, reading) : List.<Trouble>of();
        journal.feeds().read(feed, content.seen(), now);
        var problems =
                Stream.concat(vanished.stream(), report.problems().stream()).toList();
        return run(feed, now, Outcome.DONE, null, Counts.of(report, found, vanished.size()), problems);
    }

    private static RunDocument run(Feed feed, Instant now, Outcome outcome, @Nullable String detail) {
        return run(feed, now, outcome, detail, Counts.NONE, List.of());
    }

    private static RunDocument run(
            Feed feed, Instant now, Outcome outcome, @Nullable String detail, Counts counts, List<Trouble> problems) {
        return new RunDocument(UUID.randomUUID().toString(), feed.id(), now, outcome, detail, counts, problems);
    }

    /** A feed that fails is asked less and less often, once a day at least. */
    private static Instant next(FeedDocument stored, RunDocument run, Instant now) {
        var every = stored.feed().wish().every();
        if (run.isGood()) {
            return now.plus(every);
        }
        var longer = every.multipliedBy(1L << Math.min(stored.failures(), MOST_DOUBLINGS));
        return now.plus(longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT);
    }
}
