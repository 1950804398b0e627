package org.commonground.directory.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;
import static org.commonground.directory.event.EventFilters.LISTED;
import static org.commonground.directory.event.EventFilters.PUBLIC;
import static org.commonground.directory.event.EventFilters.presents;
import static org.commonground.directory.event.EventFilters.shows;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.outbox.StateCollection;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Wanted;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.venue.VenueId;
import org.commonground.platform.worker.Doorbell;
import org.springframework.stereotype.Repository;

/** All events of the directory. */
@Repository
public class Events {

    /** The kind's name in messages. */
    public static final String KIND = "event";

    private final StateCollection<EventDocument> states;

    Events(MongoDatabase database, Doorbell doorbell) {
        states = new StateCollection<>(database, "events", EventDocument.class, doorbell);
        states.documents().createIndex(ascending("times.startsAt"));
        states.documents().createIndex(ascending("people.hosts", "times.startsAt"));
        states.documents().createIndex(ascending("people.partners", "times.startsAt"));
        states.documents().createIndex(ascending("people.speakers", "times.startsAt"));
        states.documents().createIndex(ascending("changedAt", "_id"));
        states.documents().createIndex(ascending("standing.invited.organisation"));
        states.documents().createIndex(ascending("standing.series"));
        states.documents().createIndex(ascending("place.venue"));
    }

    Optional<Event> find(String idOrSlug) {
        return states.byIdOrSlug(idOrSlug).map(EventDocument::event);
    }

    Optional<Event> byId(EventId id) {
        return states.byId(id.value()).map(EventDocument::event);
    }

    /** At most {@code limit} that are no drafts, in the order of their latest changes and then of their ids. */
    List<Event> changedSince(Instant after, String afterId, Instant before, int limit) {
        var next = or(gt("changedAt", after), and(eq("changedAt", after), gt("_id", afterId)));
        return states
                .documents()
                .find(and(PUBLIC, lt("changedAt", before), next))
                .sort(ascending("changedAt", "_id"))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(EventDocument::event)
                .toList();
    }

    /** Those of them that the public may see, in the order of the ids. */
    List<Event> listed(List<String> ids) {
        var found = states.byIds(ids).stream()
                .map(EventDocument::event)
                .filter(Event::isListed)
                .collect(Collectors.toMap(event -> event.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Listed events that the organisation hosts or stands behind, the latest first. */
    public Page<Event> of(OrganisationId organisation, Wanted wanted) {
        return page(and(LISTED, shows(organisation.value())), descending("times.startsAt"), wanted);
    }

    /** Listed events at which the speaker speaks or takes the chair, the latest first. */
    public Page<Event> with(SpeakerId speaker, Wanted wanted) {
        return page(and(LISTED, presents(speaker.value())), descending("times.startsAt"), wanted);
    }

    /** Whether a listed event shows the venue. */
    public boolean areAt(VenueId venue) {
        return states.documents()
                        .find(and(LISTED, eq("place.venue", venue.value())))
                        .first()
                != null;
    }

    /** Events hosted by {@code organisers}, drafts too, and the public ones hosted by {@code others}. */
    Page<Event> hosted(Collection<String> organisers, Collection<String> others, Wanted wanted) {
        return page(
                or(in("people.hosts", organisers), and(PUBLIC, in("people.hosts", others))),
                descending("times.startsAt"),
                wanted);
    }

    /** Stores a new event under a free slug; empty when there is one with this id already. */
    Optional<Event> insert(EventId id, Slug wanted, Function<Slug, Event> event) {
        return states.insert(id.value(), wanted, slug -> EventDocument.of(event.apply(slug)))
                .map(EventDocument::event);
    }

    /** Stores what was decided of the event; nothing where somebody else was first. */
    Edit store(Event before, Event.Decision decision) {
        return switch (decision) {
            case Event.Changed(var next) -> replace(next) ? new Edit.Done(next) : new Edit.Overtaken();
            case Event.Unchanged() -> new Edit.Done(before);
            case Event.Discarded() -> remove(before) ? new Edit.Discarded() : new Edit.Overtaken();
            case Event.Refused(var refusal) -> new Edit.Refused(refusal);
        };
    }

    /** Stores the next state; false when somebody else was first. */
    boolean replace(Event next) {
        return states.replace(EventDocument.of(next));
    }

    private boolean remove(Event draft) {
        return states.remove(EventDocument.of(draft));
    }

    /** Events on which one of the organisations was asked to stand, the oldest question first. */
    Page<Event> inviting(Collection<String> organisations, Wanted wanted) {
        return page(in("standing.invited.organisation", organisations), ascending("times.startsAt"), wanted);
    }

    /** Tells others once more of public events that show this speaker or this venue. */
    void republishShowing(String id, Instant now) {
        states.republish(and(PUBLIC, or(presents(id), eq("place.venue", id))), now);
    }

    /** The same for an organisation; what it hosts is listed only while it is verified. */
    void republishOf(String organisation, boolean verified, Instant now) {
        var listing =
                verified ? pull("standing.unverified", organisation) : addToSet("standing.unverified", organisation);
        states.republish(and(PUBLIC, eq("people.hosts", organisation)), listing, now);
        states.republish(and(PUBLIC, eq("people.partners", organisation), ne("people.hosts", organisation)), now);
    }

    StateCollection<EventDocument> states() {
        return states;
    }

    private Page<Event> page(Bson filter, Bson order, Wanted wanted) {
        return wanted.in(states.documents(), filter, order)
                .with(found -> found.stream().map(EventDocument::event).toList());
    }
}
