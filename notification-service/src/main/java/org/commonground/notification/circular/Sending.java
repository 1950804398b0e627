package org.commonground.notification.circular;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.commonground.notification.event.Event;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes what organisers write: once for each idempotency key, and so many a day for each event. */
@Component
class Sending {

    private final Circulars circulars;
    private final Recipients recipients;
    private final CircularProperties properties;
    private final Clock clock;

    Sending(Circulars circulars, Recipients recipients, CircularProperties properties, Clock clock) {
        this.circulars = circulars;
        this.recipients = recipients;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns once it is stored; it is handed in from there, whatever happens to this process. */
    Circular send(Event event, CircularRequest request, Caller caller, @Nullable String idempotencyKey) {
        var key = idempotencyKey == null ? null : Fingerprint.of(event.id().value(), caller.subject(), idempotencyKey);
        var before = earlier(key, request);
        return before.isPresent() ? before.get() : add(wanted(event, request, caller, key), event, request);
    }

    private Circular wanted(Event event, CircularRequest request, Caller caller, @Nullable String key) {
        var found = recipients.find(event.id(), request.statuses(), request.bookings());
        if (found.count() == 0) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "nobody-to-write-to",
                    "Nobody to write to",
                    "No booking of the event stands like that, so nothing was sent.");
        }
        var id = CircularId.fresh();
        return new Circular(
                id,
                event.id(),
                request.words(),
                found.audience(),
                Sender.of(caller, event, id),
                now(),
                "",
                key,
                request.fingerprint(),
                null,
                0,
                true);
    }

    /** The first slot of the day that is free is taken by the insert itself, so that no two can have the last one. */
    private Circular add(Circular circular, Event event, CircularRequest request) {
        var day = OrganisersDay.of(event, circular.sentAt());
        for (var number = 1; number <= properties.perDay(); number++) {
            var slotted = circular.in(day.slot(number));
            if (circulars.add(slotted)) {
                return slotted;
            }
            var parallel = earlier(circular.key(), request);
            if (parallel.isPresent()) {
                return parallel.get();
            }
        }
        throw Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-messages",
                        "Enough for today",
                        "An event's guests get at most " + properties.perDay()
                                + " messages a day from its organisers. Write again tomorrow.")
                .retryAfter(day.left());
    }

    private Optional<Circular> earlier(@Nullable String key, CircularRequest request) {
        var known = key == null ? Optional.<Circular>empty() : circulars.byKey(key);
        known.filter(it -> !it.request().equals(request.fingerprint())).ifPresent(_ -> {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This key was used for another message",
                    "Use a new Idempotency-Key for a new message, and the same one only to repeat the same request.");
        });
        return known;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        circulars.forget(now().minus(properties.keep()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
