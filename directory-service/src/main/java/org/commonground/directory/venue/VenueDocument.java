package org.commonground.directory.venue;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.address.Slug;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.outbox.StateDocument;
import org.commonground.directory.page.Search;
import org.commonground.directory.revision.Revision;
import org.jspecify.annotations.Nullable;

/** A venue as it is stored; public because the codec reads it by reflection. */
public record VenueDocument(
        @BsonId String id,
        String slug,
        long version,
        Instant changedAt,
        boolean unpublished,
        PlaceDocument place,
        @Nullable Integer capacity,
        List<StoredRule> rules,
        @Nullable String steward,
        String searchable)
        implements StateDocument {

    /** A rule as it is stored. */
    public record StoredRule(
            String id, String label, @Nullable String help) {}

    static VenueDocument of(Venue venue) {
        var profile = venue.profile();
        var place = profile.place();
        return new VenueDocument(
                venue.id().value(),
                venue.slug().value(),
                venue.revision().number(),
                venue.revision().at(),
                true,
                PlaceDocument.of(place),
                profile.capacity(),
                profile.rules().stream()
                        .map(rule -> new StoredRule(rule.id(), rule.label(), rule.help()))
                        .toList(),
                venue.steward() == null ? null : venue.steward().value(),
                Search.text(
                        place.name(),
                        place.room(),
                        place.address().text(),
                        place.address().postcode()));
    }

    Venue venue() {
        return new Venue(
                new VenueId(id),
                new Slug(slug),
                new VenueProfile(
                        place.place(),
                        capacity,
                        rules.stream()
                                .map(rule -> new VenueRule(rule.id(), rule.label(), rule.help()))
                                .toList()),
                steward == null ? null : new OrganisationId(steward),
                new Revision(version, changedAt));
    }
}
