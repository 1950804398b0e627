package org.commonground.directory.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.speaker.SpeakerId;
import org.commonground.directory.venue.PlaceDocument;
import org.commonground.directory.venue.VenueId;
import org.jspecify.annotations.Nullable;

/** The way from what the organisers say to what is stored, and back. */
final class StoredListing {

    private StoredListing() {}

    static Listing read(EventDocument document) {
        return new Listing(
                wording(document.words()),
                schedule(document.times()),
                setting(document.place()),
                billing(document.people()),
                new Attendance(
                        document.booking().rules(),
                        document.messages() == null
                                ? Messages.USUAL
                                : document.messages().messages()));
    }

    private static Wording wording(EventDocument.Words words) {
        return new Wording(words.title(), words.summary(), words.description(), words.topics());
    }

    private static Schedule schedule(EventDocument.Times times) {
        return new Schedule(
                LocalDateTime.parse(times.start()), LocalDateTime.parse(times.end()), ZoneId.of(times.zone()));
    }

    static EventDocument.Whereabouts whereabouts(Setting setting) {
        var online = setting.online();
        var stored = online == null
                ? null
                : new EventDocument.StoredOnline(online.url().value(), online.note());
        return switch (setting.location()) {
            case Location.Described(var place) ->
                new EventDocument.Whereabouts(null, null, PlaceDocument.of(place), stored, setting.answers());
            case Location.Recorded(var venue, var room) ->
                new EventDocument.Whereabouts(venue.value(), room, null, stored, setting.answers());
            case null -> new EventDocument.Whereabouts(null, null, null, stored, setting.answers());
        };
    }

    private static Setting setting(EventDocument.Whereabouts stored) {
        var online = stored.online();
        return new Setting(
                location(stored),
                online == null ? null : new Online(new WebAddress(online.url()), online.note()),
                stored.answers());
    }

    private static @Nullable Location location(EventDocument.Whereabouts stored) {
        if (stored.venue() != null) {
            return new Location.Recorded(new VenueId(stored.venue()), stored.room());
        }
        return stored.described() == null
                ? null
                : new Location.Described(stored.described().place());
    }

    private static Billing billing(EventDocument.People people) {
        return new Billing(
                people.hosts().stream().map(OrganisationId::new).toList(),
                people.partners().stream().map(OrganisationId::new).toList(),
                people.chair() == null ? null : new SpeakerId(people.chair()),
                people.speakers().stream().map(SpeakerId::new).toList());
    }
}
