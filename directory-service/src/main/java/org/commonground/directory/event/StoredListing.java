package org.commonground.directory.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.speaker.SpeakerId;

/** The way back from a stored event to what its organisers say. */
final class StoredListing {

    private StoredListing() {}

    static Listing read(EventDocument document) {
        return new Listing(
                wording(document.words()),
                schedule(document.times()),
                venue(document.place()),
                billing(document.people()),
                document.booking().rules());
    }

    private static Wording wording(EventDocument.Words words) {
        return new Wording(words.title(), words.summary(), words.description(), words.topics());
    }

    private static Schedule schedule(EventDocument.Times times) {
        return new Schedule(
                LocalDateTime.parse(times.start()), LocalDateTime.parse(times.end()), ZoneId.of(times.zone()));
    }

    private static Venue venue(EventDocument.Place place) {
        return new Venue(
                place.name(),
                place.room(),
                new Venue.Address(place.address(), place.postcode()),
                Coordinates.optional(place.lat(), place.lon()),
                place.access());
    }

    private static Billing billing(EventDocument.People people) {
        return new Billing(
                people.hosts().stream().map(OrganisationId::new).toList(),
                people.partners().stream().map(OrganisationId::new).toList(),
                people.chair() == null ? null : new SpeakerId(people.chair()),
                people.speakers().stream().map(SpeakerId::new).toList());
    }
}
