package org.commonground.directory.imports;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.commonground.platform.worker.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads feeds when they are due; of several instances one reads a feed. What is being read when it stops is given up, and read
 * again when its turn comes.
 */
@Component
class FeedWorker extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(FeedWorker.class);
    private static final int MOST_AT_ONCE = 4;
    private static final int MOST_PER_ROUND = 100;
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Feeds feeds;
    private final FeedRunner runner;
    private final ImportProperties properties;
    private final Clock clock;

    FeedWorker(Feeds feeds, FeedRunner runner, ImportProperties properties, Clock clock) {
        super("feed-worker");
        this.feeds = feeds;
        this.runner = runner;
        this.properties = properties;
        this.clock = clock;
    }

    /** Reads what is due now. */
    void round() throws InterruptedException {
        var places = new Semaphore(MOST_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var feed : feeds.due(clock.instant(), MOST_PER_ROUND)) {
                places.acquire();
                threads.execute(() -> {
                    try {
                        read(feed);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    @Override
    protected void work() throws InterruptedException {
        while (isRunning()) {
            try {
                round();
            } catch (MongoException e) {
                log.warn("Cannot look for feeds that are due, will go on trying: {}", e.getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(properties.interval().toMillis());
        }
    }

    private void read(FeedDocument feed) {
        try {
            var now = clock.instant();
            var mine = feeds.postpone(feed, now.plus(Duration.ofMinutes(feed.everyMinutes())));
            if (mine && runner.run(feed).isEmpty()) {
                feeds.soon(feed.id(), now.plus(BUSY));
            }
        } catch (MongoException e) {
            log.warn("Feed {} is read again later: {}", feed.id(), e.getMessage());
        } catch (RuntimeException e) {
            log.error("Feed {} could not be read", feed.id(), e);
        }
    }
}
