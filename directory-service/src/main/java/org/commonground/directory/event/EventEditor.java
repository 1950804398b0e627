package org.commonground.directory.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.commonground.directory.address.Slug;
import org.commonground.directory.field.InvalidField;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists, changes and cancels events; every command writes one document, and only over the version it has read. */
@Component
class EventEditor {

    private final Events events;
    private final References references;
    private final Clock clock;

    EventEditor(Events events, References references, Clock clock) {
        this.events = events;
        this.references = references;
        this.clock = clock;
    }

    /** Lists a new event for the caller's organisation. */
    Edit list(Caller caller, EventRequest request) {
        if (!Hosting.mayList(caller)) {
            return new Edit.NotYours();
        }
        var listing = request.listing(Hosting.hosts(caller, request.namedHosts()));
        var notAgreed = Hosting.notAgreed(caller, listing.billing(), List.of());
        if (!notAgreed.isEmpty()) {
            return new Edit.NotAgreed(notAgreed);
        }
        var wish = Objects.requireNonNullElse(request.status(), EventRequest.Wish.PUBLISHED);
        if (wish == EventRequest.Wish.POSTPONED) {
            throw new InvalidField("status", "A new event is DRAFT or PUBLISHED.");
        }
        var now = clock.instant();
        refusePast(listing.schedule(), now);
        return insert(EventId.random(), Event.slugFor(listing), listing, wish.status(), now);
    }

    /** Changes an event of one of the caller's organisations. */
    Edit change(Caller caller, String idOrSlug, Precondition precondition, EventRequest request) {
        return edit(caller, idOrSlug, precondition, event -> {
            var hosts = request.hosts() == null ? event.listing().billing().hosts() : request.namedHosts();
            var listing = request.listing(hosts);
            var notAgreed = Hosting.notAgreed(caller, listing.billing(), Hosting.agreed(event));
            if (!notAgreed.isEmpty()) {
                return new Edit.NotAgreed(notAgreed);
            }
            var now = clock.instant();
            if (!listing.schedule().equals(event.listing().schedule())) {
                refusePast(listing.schedule(), now);
            }
            references.check(listing.billing());
            return store(event, event.change(listing, wanted(request, event), now));
        });
    }

    /** Cancels a public event, and forgets a draft. */
    Edit cancel(Caller caller, String idOrSlug, Precondition precondition, @Nullable String reason) {
        return edit(caller, idOrSlug, precondition, event -> store(event, event.cancel(reason, clock.instant())));
    }

    /** Creates the event under this id (which is its address too), or brings it to this listing; it may lie in the past. For trusted callers. */
    Edit put(EventId id, EventRequest request) {
        var listing = request.listing(request.namedHosts());
        references.check(listing.billing());
        var now = clock.instant();
        var existing = events.byId(id);
        if (existing.isEmpty()) {
            var wish = Objects.requireNonNullElse(request.status(), EventRequest.Wish.PUBLISHED);
            return insert(id, new Slug(id.value()), listing, wish.status(), now);
        }
        var event = existing.get();
        return store(event, event.change(listing, wanted(request, event), now));
    }

    /** What one command makes of the event that it was allowed to touch. */
    private interface Step {
        Edit on(Event event);
    }

    private Edit edit(Caller caller, String idOrSlug, Precondition precondition, Step step) {
        var found = events.find(idOrSlug);
        if (found.isEmpty()) {
            return new Edit.Unknown();
        }
        var event = found.get();
        if (!Hosting.mayChange(caller, event)) {
            return event.status().isPublic() ? new Edit.NotYours() : new Edit.Unknown();
        }
        var version = event.revision().number();
        return precondition.allows(version) ? step.on(event) : new Edit.Outdated(version);
    }

    private Edit insert(EventId id, Slug wanted, Listing listing, Status status, Instant now) {
        references.check(listing.billing());
        return events.insert(id, wanted, slug -> Event.listed(id, slug, listing, status, now))
                .<Edit>map(Edit.Done::new)
                .orElseGet(Edit.Overtaken::new);
    }

    private Edit store(Event before, Event.Decision decision) {
        return switch (decision) {
            case Event.Changed(var next) -> events.replace(next) ? new Edit.Done(next) : new Edit.Overtaken();
            case Event.Unchanged() -> new Edit.Done(before);
            case Event.Discarded() -> events.remove(before) ? new Edit.Discarded() : new Edit.Overtaken();
            case Event.Refused(var refusal) -> new Edit.Refused(refusal);
        };
    }

    private static Status wanted(EventRequest request, Event event) {
        return request.status() == null ? event.status() : request.status().status();
    }

    private static void refusePast(Schedule schedule, Instant now) {
        if (!schedule.startsAt().isAfter(now)) {
            throw new InvalidField("start", "Give a start in the future.");
        }
    }
}
