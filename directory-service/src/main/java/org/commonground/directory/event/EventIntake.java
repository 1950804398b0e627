package org.commonground.directory.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists, changes and cancels events for an organisation that named a source of them. Whoever calls has made sure that
 * the organisation may: a new event is its own, another is changed only where it is a host.
 */
@Component
public class EventIntake {

    private static final int MOST_AT_ONCE = 100;

    private final Events events;
    private final References references;
    private final Clock clock;

    EventIntake(Events events, References references, Clock clock) {
        this.events = events;
        this.references = references;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Intake {

        /** The event as it is stored now. */
        record Done(Event event) implements Intake {}

        /** Its state does not allow it, and why. */
        record Refused(String why) implements Intake {}

        /** Somebody else changed it at this moment. */
        record Overtaken() implements Intake {}

        /** It was a draft, and is gone. */
        record Discarded() implements Intake {}
    }

    public Optional<Event> find(String idOrSlug) {
        return events.find(idOrSlug);
    }

    /** The host's events that start at this moment, drafts too; at most 100. */
    public List<Event> startingAt(OrganisationId host, Instant start) {
        return events
                .states()
                .documents()
                .find(and(eq("people.hosts", host.value()), eq("times.startsAt", start)))
                .limit(MOST_AT_ONCE)
                .into(new ArrayList<>())
                .stream()
                .map(EventDocument::event)
                .toList();
    }

    /**
     * How a new event appears.
     *
     * @param series what it is one date of
     */
    public record Appearance(boolean published, @Nullable Series series) {}

    /** Lists a new event under this id; where there is one with this id already, that is what is there. */
    public Intake list(EventId id, OrganisationId host, Sketch sketch, Appearance appearance) {
        var billing = new Billing(List.of(host), List.of(), null, List.of());
        var status = appearance.published() ? new Status.Published() : new Status.Draft();
        var alone = Standing.of(status, references.unverified(billing.hosts()), List.of());
        var series = appearance.series();
        var standing = series == null ? alone : alone.in(series);
        var listing = sketch.listing(billing);
        return events.insert(
                        id, Event.slugFor(listing), slug -> Event.listed(id, slug, listing, standing, clock.instant()))
                .or(() -> events.byId(id))
                .<Intake>map(Intake.Done::new)
                .orElseGet(Intake.Overtaken::new);
    }

    /** Brings the event that was read to what is said of it now. */
    public Intake change(Event read, Sketch sketch) {
        return store(read, read.change(sketch.on(read.listing()), read.standing(), clock.instant()));
    }

    /** A public event will not take place, or not yet, or it will after all; a draft stays one. */
    public Intake postpone(Event read, boolean postponed) {
        if (!read.status().isPublic()) {
            return new Intake.Done(read);
        }
        var status = postponed ? new Status.Postponed() : new Status.Published();
        return store(read, read.change(read.listing(), read.standing().being(status), clock.instant()));
    }

    /** Cancels a public event; a draft is given up. */
    public Intake cancel(Event read, @Nullable String reason) {
        return store(read, read.cancel(reason, clock.instant()));
    }

    private Intake store(Event read, Event.Decision decision) {
        return switch (events.store(read, decision)) {
            case Edit.Done(var event) -> new Intake.Done(event);
            case Edit.Discarded() -> new Intake.Discarded();
            case Edit.Refused(var refusal) -> new Intake.Refused(why(refusal));
            case Edit.Failed failed -> new Intake.Overtaken();
        };
    }

    private static String why(Event.Refusal refusal) {
        return switch (refusal) {
            case CANCELLED -> "The event is cancelled in the directory and stays as it is.";
            case OVER -> "The event is over.";
            case NO_LONGER_A_DRAFT -> "The event is public.";
        };
    }
}
