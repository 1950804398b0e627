package org.commonground.directory.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event on the wire, as others are told of it; {@code start} and {@code end} are local to {@code timeZone}. */
public record EventState(
        String id,
        String slug,
        String title,
        @Nullable String summary,
        @Nullable String description,
        String start,
        String end,
        String timeZone,
        VenueState venue,
        List<NamedLink> hosts,
        List<NamedLink> partners,
        @Nullable NamedLink chair,
        List<SpeakerLink> speakers,
        List<String> topics,
        int capacity,
        BookingState booking,
        String status,
        @Nullable String statusReason) {

    /** A reference with its present name. */
    public record NamedLink(String id, String name) {}

    /** A speaker with the present name and affiliation. */
    public record SpeakerLink(
            String id, String name, @Nullable String affiliation) {}

    /** The venue on the wire. */
    public record VenueState(
            String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            List<String> access) {

        static VenueState from(Venue venue) {
            var coordinates = venue.coordinates();
            return new VenueState(
                    venue.name(),
                    venue.room(),
                    venue.address().text(),
                    venue.address().postcode(),
                    coordinates == null ? null : coordinates.lat(),
                    coordinates == null ? null : coordinates.lon(),
                    venue.access());
        }
    }

    static EventState from(Event event, Names names) {
        var listing = event.listing();
        var wording = listing.wording();
        var schedule = listing.schedule();
        var billing = listing.billing();
        return new EventState(
                event.id().value(),
                event.slug().value(),
                wording.title(),
                wording.summary(),
                wording.description(),
                WireTime.text(schedule.start()),
                WireTime.text(schedule.end()),
                schedule.zone().getId(),
                VenueState.from(listing.venue()),
                names.organisations(billing.hosts()),
                names.organisations(billing.partners()),
                names.chair(billing.chair()),
                names.speakers(billing.speakers()),
                wording.topics(),
                listing.booking().capacity(),
                BookingState.from(listing.booking()),
                event.status().code(),
                event.status().cause());
    }
}
