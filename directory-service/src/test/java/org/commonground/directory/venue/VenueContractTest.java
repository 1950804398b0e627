package org.commonground.directory.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.address.Slug;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.revision.Revision;
import org.commonground.directory.support.Samples;
import org.junit.jupiter.api.Test;

class VenueContractTest {

    @Test
    void aChangedVenueIsToldAsTheSampleSays() {
        var place = new Place(
                "Houses of Parliament",
                null,
                new Place.Address("Westminster, London", "SW1A 0AA"),
                new Coordinates(51.4998, -0.1247),
                new Place.Welcome(List.of("step-free"), "Come early: there is a security check at the entrance."));
        var venue = new Venue(
                new VenueId("palace-of-westminster"),
                new Slug("houses-of-parliament"),
                new VenueProfile(
                        place,
                        null,
                        List.of(new VenueRule("sponsoring-member", "Which Member sponsors the event?", null))),
                null,
                new Revision(1, Instant.parse("2026-11-23T09:00:00Z")));
        var told = Publication.event(Venues.KIND, VenueDocument.of(venue), VenueState.from(venue));
        assertThat(Samples.structured(told)).isEqualTo(Samples.own("directory.venue.changed"));
        assertThat(VenueDocument.of(venue).venue()).isEqualTo(venue);
    }
}
