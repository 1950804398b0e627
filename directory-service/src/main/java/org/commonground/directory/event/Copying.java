package org.commonground.directory.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.revision.Precondition;
import org.commonground.platform.identity.Caller;
import org.springframework.stereotype.Component;

/**
 * Copies an event to other dates. The copy of an event to a date has one id, so whoever repeats a request whose answer
 * was lost gets the same copies, and none twice.
 */
@Component
class Copying {

    private final EventEditor editor;
    private final Events events;
    private final References references;
    private final Clock clock;

    Copying(EventEditor editor, Events events, References references, Clock clock) {
        this.editor = editor;
        this.events = events;
        this.references = references;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** The copies, in the order of the request. */
    record Copied(List<Event> copies) implements Outcome {}

    /** Nothing was copied. */
    record Failed(Edit.Failed why) implements Outcome {}

    Outcome copy(Caller caller, String idOrSlug, CopyRequest request) {
        var copies = new ArrayList<Event>();
        var edit = editor.edit(caller, idOrSlug, Precondition.NONE, event -> copy(event, request, copies));
        return edit instanceof Edit.Failed failed ? new Failed(failed) : new Copied(copies);
    }

    private Edit copy(Event event, CopyRequest request, List<Event> copies) {
        var status = request.wanted();
        var now = clock.instant();
        var listings = request.from(event.listing().schedule().start()).stream()
                .map(start -> moved(event.listing(), start, now))
                .toList();
        var unmet = references.unmet(event.listing().setting(), status);
        if (unmet.isPresent()) {
            return unmet.get();
        }
        var series = series(event, request);
        var joined = events.store(event, event.join(series, now));
        if (joined instanceof Edit.Failed) {
            return joined;
        }
        var unverified = references.unverified(event.listing().billing().hosts());
        var standing = Standing.of(status, unverified, List.of()).in(series);
        listings.forEach(listing -> copies.add(insert(event, listing, standing, now)));
        return joined;
    }

    private Event insert(Event event, Listing listing, Standing standing, Instant now) {
        var id = id(event.id(), listing.schedule().start());
        return events.insert(id, Event.slugFor(listing), slug -> Event.listed(id, slug, listing, standing, now))
                .or(() -> events.byId(id))
                .orElseThrow();
    }

    private static Listing moved(Listing listing, LocalDateTime start, Instant now) {
        try {
            var moved = listing.movedTo(start);
            if (!moved.schedule().startsAt().isAfter(now)) {
                throw new InvalidField("start", "Give a start in the future.");
            }
            return moved;
        } catch (InvalidField invalid) {
            throw new InvalidField("starts", WireTime.text(start) + ": " + invalid.told());
        }
    }

    private static Series series(Event event, CopyRequest request) {
        var known = event.standing().series();
        if (known != null && (request.series() == null || request.series().isBlank())) {
            return known;
        }
        var id = known == null ? event.id().value() : known.id();
        var named = request.series() == null || request.series().isBlank()
                ? event.listing().wording().title()
                : request.series();
        return new Series(id, named);
    }

    private static EventId id(EventId original, LocalDateTime start) {
        var name = "copy of " + original.value() + " to " + WireTime.text(start);
        return new EventId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
