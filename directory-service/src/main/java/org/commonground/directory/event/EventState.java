package org.commonground.directory.event;

import java.util.List;
import org.commonground.directory.venue.Place;
import org.commonground.directory.venue.VenueId;
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
        @Nullable VenueState venue,
        @Nullable OnlineState online,
        List<NamedLink> hosts,
        List<NamedLink> partners,
        @Nullable NamedLink chair,
        List<SpeakerLink> speakers,
        List<String> topics,
        int capacity,
        BookingState booking,
        String status,
        @Nullable String statusReason,
        @Nullable SeriesState series,
        boolean listed,
        MessagesState messages) {

    /** A reference with its present name. */
    public record NamedLink(String id, String name) {}

    /** A speaker with the present name and affiliation. */
    public record SpeakerLink(
            String id, String name, @Nullable String affiliation) {}

    /** The venue on the wire; it has an id where it has a record. */
    public record VenueState(
            @Nullable String id,
            String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            List<String> access,
            @Nullable String arrival) {

        static VenueState from(@Nullable VenueId record, Place place) {
            var coordinates = place.coordinates();
            return new VenueState(
                    record == null ? null : record.value(),
                    place.name(),
                    place.room(),
                    place.address().text(),
                    place.address().postcode(),
                    coordinates == null ? null : coordinates.lat(),
                    coordinates == null ? null : coordinates.lon(),
                    place.welcome().access(),
                    place.welcome().arrival());
        }
    }

    /** How one takes part from elsewhere. */
    public record OnlineState(String url, @Nullable String note) {

        static @Nullable OnlineState from(@Nullable Online online) {
            return online == null ? null : new OnlineState(online.url().value(), online.note());
        }
    }

    /** The series on the wire. */
    public record SeriesState(String id, String name) {

        static @Nullable SeriesState from(@Nullable Series series) {
            return series == null ? null : new SeriesState(series.id(), series.name());
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
                names.venue(listing.setting()),
                OnlineState.from(listing.setting().online()),
                names.hosts(billing.hosts()),
                names.partners(billing.partners()),
                names.chair(billing.chair()),
                names.speakers(billing.speakers()),
                wording.topics(),
                listing.booking().capacity(),
                BookingState.from(listing.booking()),
                event.status().code(),
                event.status().cause(),
                SeriesState.from(event.standing().series()),
                event.isListed(),
                MessagesState.from(listing.messages()));
    }
}
