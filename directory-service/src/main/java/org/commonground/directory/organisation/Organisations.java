package org.commonground.directory.organisation;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.outbox.StateCollection;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Search;
import org.commonground.directory.page.Wanted;
import org.commonground.platform.worker.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All organisations of the directory. */
@Repository
public class Organisations {

    /** The kind's name in events. */
    public static final String KIND = "organisation";

    private final StateCollection<OrganisationDocument> states;

    Organisations(MongoDatabase database, Doorbell doorbell) {
        states = new StateCollection<>(database, "organisations", OrganisationDocument.class, doorbell);
    }

    public Optional<Organisation> find(String idOrSlug) {
        return states.byIdOrSlug(idOrSlug).map(OrganisationDocument::organisation);
    }

    /** Those of the ids that exist, by id. */
    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        var texts = ids.stream().map(OrganisationId::value).distinct().toList();
        return states.byIds(texts).stream()
                .map(OrganisationDocument::organisation)
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** By name; {@code query} are words that must all occur. */
    public Page<Organisation> page(@Nullable String query, Wanted wanted) {
        return wanted.in(states.documents(), Search.words("searchable", query), Sorts.ascending("searchable"))
                .with(found ->
                        found.stream().map(OrganisationDocument::organisation).toList());
    }

    /**
     * Creates the organisation, or brings the existing one to this profile.
     *
     * @return what is stored now, or nothing when somebody else was changing it at the same moment
     */
    Optional<Organisation> put(OrganisationId id, OrganisationProfile profile, Instant now) {
        var existing = states.byId(id.value()).map(OrganisationDocument::organisation);
        if (existing.isEmpty()) {
            return states.insert(
                            id.value(),
                            Organisation.slugFor(profile),
                            slug -> OrganisationDocument.of(Organisation.founded(id, slug, profile, now)))
                    .map(OrganisationDocument::organisation);
        }
        if (existing.get().profile().equals(profile)) {
            return existing;
        }
        var changed = existing.get().with(profile, now);
        return states.replace(OrganisationDocument.of(changed)) ? Optional.of(changed) : Optional.empty();
    }

    Publication<OrganisationDocument> publication() {
        return new Publication<>(KIND, "directory.organisations", states, Organisations::published);
    }

    private static List<OrganisationState> published(List<OrganisationDocument> documents) {
        return documents.stream()
                .map(document -> OrganisationState.from(document.organisation()))
                .toList();
    }
}
