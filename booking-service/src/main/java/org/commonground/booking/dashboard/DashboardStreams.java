package org.commonground.booking.dashboard;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.event.EventId;
import org.commonground.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Live dashboards: each watched event's allocation is looked at twice a second, whichever instance decides it, and a
 * changed one is sent to all who watch.
 */
@Component
class DashboardStreams {

    private static final Logger log = LoggerFactory.getLogger(DashboardStreams.class);
    private static final int MAX_WATCHERS = 1_000;
    private static final long FOREVER = 0;

    private static final class Watched {
        private final List<SseEmitter> watchers = new CopyOnWriteArrayList<>();
        private volatile long version = -1;
    }

    private final Map<EventId, Watched> events = new ConcurrentHashMap<>();
    private final Allocator allocator;
    private final DashboardReader reader;

    DashboardStreams(Allocator allocator, DashboardReader reader) {
        this.allocator = allocator;
        this.reader = reader;
    }

    /** Adds a watcher; it gets the present dashboard at once. */
    SseEmitter open(EventId event) {
        var watching = events.values().stream().mapToInt(w -> w.watchers.size()).sum();
        if (watching >= MAX_WATCHERS) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-watchers",
                    "Too many are watching",
                    "Look at the dashboard without live updates, or try again later.");
        }
        var emitter = new SseEmitter(FOREVER);
        emitter.onCompletion(() -> remove(event, emitter));
        emitter.onError(e -> remove(event, emitter));
        send(emitter, message(reader.read(event)));
        events.compute(event, (id, watched) -> {
            var present = watched == null ? new Watched() : watched;
            present.watchers.add(emitter);
            return present;
        });
        return emitter;
    }

    @Scheduled(fixedDelayString = "${commonground.booking.dashboard.look-every:500ms}")
    void sendChanges() {
        events.forEach((event, watched) -> {
            try {
                sendIfChanged(event, watched);
            } catch (MongoException e) {
                log.warn("The dashboard of {} stands still: {}", event, e.getMessage());
            }
        });
    }

    /** Keeps connections open through proxies, and finds those that are gone. */
    @Scheduled(fixedDelayString = "${commonground.booking.dashboard.heartbeat-every:15s}")
    void heartbeat() {
        events.values()
                .forEach(watched -> watched.watchers.forEach(
                        watcher -> send(watcher, SseEmitter.event().comment("still here"))));
    }

    private void sendIfChanged(EventId event, Watched watched) {
        var version = allocator.occupancy(event).version();
        if (version != watched.version) {
            watched.version = version;
            var dashboard = reader.read(event);
            watched.watchers.forEach(watcher -> send(watcher, message(dashboard)));
        }
    }

    private static SseEventBuilder message(Dashboard dashboard) {
        return SseEmitter.event().name("dashboard").data(dashboard, MediaType.APPLICATION_JSON);
    }

    private static void send(SseEmitter watcher, SseEventBuilder message) {
        try {
            watcher.send(message);
        } catch (IOException | IllegalStateException gone) {
            watcher.completeWithError(gone);
        }
    }

    private void remove(EventId event, SseEmitter watcher) {
        events.computeIfPresent(event, (id, watched) -> {
            watched.watchers.remove(watcher);
            return watched.watchers.isEmpty() ? null : watched;
        });
    }
}
