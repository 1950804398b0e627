package org.commonground.directory.venue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.outbox.StateCollection;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Search;
import org.commonground.directory.page.Wanted;
import org.commonground.platform.worker.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All venues of the directory. */
@Repository
public class Venues {

    /** The kind's name in events. */
    public static final String KIND = "venue";

    private final StateCollection<VenueDocument> states;

    Venues(MongoDatabase database, Doorbell doorbell) {
        states = new StateCollection<>(database, "venues", VenueDocument.class, doorbell);
    }

    public Optional<Venue> find(String idOrSlug) {
        return states.byIdOrSlug(idOrSlug).map(VenueDocument::venue);
    }

    public Optional<Venue> byId(VenueId id) {
        return states.byId(id.value()).map(VenueDocument::venue);
    }

    /** Those of the ids that exist, by id. */
    public Map<VenueId, Venue> byIds(Collection<VenueId> ids) {
        var texts = ids.stream().map(VenueId::value).distinct().toList();
        return states.byIds(texts).stream()
                .map(VenueDocument::venue)
                .collect(Collectors.toMap(Venue::id, Function.identity()));
    }

    /**
     * By name; {@code query} are words that must all occur in name, room and address.
     *
     * @param hidden organisations whose records are left out
     */
    public Page<Venue> page(@Nullable String query, Collection<String> hidden, Wanted wanted) {
        var shown = and(Search.words("searchable", query), nin("steward", hidden));
        return wanted.in(states.documents(), shown, Sorts.ascending("searchable"))
                .with(found -> found.stream().map(VenueDocument::venue).toList());
    }

    /** A new venue; nothing where the id is taken. */
    Optional<Venue> record(VenueId id, VenueProfile profile, @Nullable OrganisationId steward, Instant now) {
        return states.insert(
                        id.value(),
                        Venue.slugFor(profile),
                        slug -> VenueDocument.of(Venue.recorded(id, slug, profile, steward, now)))
                .map(VenueDocument::venue);
    }

    /** The stored state, or the next one of this profile; nothing when somebody else was changing it just now. */
    Optional<Venue> change(Venue existing, VenueProfile profile, @Nullable OrganisationId steward, Instant now) {
        if (existing.profile().equals(profile) && Objects.equals(existing.steward(), steward)) {
            return Optional.of(existing);
        }
        var changed = existing.with(profile, steward, now);
        return states.replace(VenueDocument.of(changed)) ? Optional.of(changed) : Optional.empty();
    }

    Publication<VenueDocument> publication() {
        return new Publication<>(
                KIND,
                "directory.venues",
                states,
                documents -> documents.stream()
                        .map(document -> VenueState.from(document.venue()))
                        .toList());
    }
}
