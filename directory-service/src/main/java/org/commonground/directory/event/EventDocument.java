package org.commonground.directory.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.outbox.StateDocument;
import org.commonground.directory.revision.Revision;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.venue.PlaceDocument;
import org.jspecify.annotations.Nullable;

/** An event as it is stored; public, like its parts, because the codec reads it by reflection. */
public record EventDocument(
        @BsonId String id,
        String slug,
        long version,
        Instant changedAt,
        boolean unpublished,
        String status,
        @Nullable String statusReason,
        Words words,
        Times times,
        Whereabouts place,
        People people,
        RulesDocument booking,
        StandingDocument standing,
        @Nullable MessagesState messages)
        implements StateDocument {

    /** The wording. */
    public record Words(
            String title,
            @Nullable String summary,
            @Nullable String description,
            List<String> topics) {}

    /** The schedule; the instants are for order, the local times are what was meant. */
    public record Times(String start, String end, String zone, Instant startsAt, Instant endsAt) {}

    /** The setting; a venue's record by its id, or else the place as it was described. */
    public record Whereabouts(
            @Nullable String venue,
            @Nullable String room,
            @Nullable PlaceDocument described,
            @Nullable StoredOnline online,
            Map<String, String> answers) {}

    /** How one takes part from elsewhere. */
    public record StoredOnline(String url, @Nullable String note) {}

    /** The billing. */
    public record People(
            List<String> hosts,
            List<String> partners,
            @Nullable String chair,
            List<String> speakers) {}

    static EventDocument of(Event event) {
        var listing = event.listing();
        return new EventDocument(
                event.id().value(),
                event.slug().value(),
                event.revision().number(),
                event.revision().at(),
                event.status().isPublic(),
                event.status().code(),
                event.status().cause(),
                words(listing.wording()),
                times(listing.schedule()),
                StoredListing.whereabouts(listing.setting()),
                people(listing.billing()),
                RulesDocument.of(listing.booking()),
                StandingDocument.of(event.standing()),
                MessagesState.from(listing.messages()));
    }

    private static Words words(Wording wording) {
        return new Words(wording.title(), wording.summary(), wording.description(), wording.topics());
    }

    private static Times times(Schedule schedule) {
        return new Times(
                WireTime.text(schedule.start()),
                WireTime.text(schedule.end()),
                schedule.zone().getId(),
                schedule.startsAt(),
                schedule.endsAt());
    }

    private static People people(Billing billing) {
        var chair = billing.chair();
        return new People(
                billing.hosts().stream().map(OrganisationId::value).toList(),
                billing.partners().stream().map(OrganisationId::value).toList(),
                chair == null ? null : chair.value(),
                billing.speakers().stream().map(SpeakerId::value).toList());
    }

    Event event() {
        return new Event(
                new EventId(id),
                new Slug(slug),
                StoredListing.read(this),
                standing.standing(Status.of(status, statusReason)),
                new Revision(version, changedAt));
    }
}
