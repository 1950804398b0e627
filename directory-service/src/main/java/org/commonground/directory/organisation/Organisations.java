package org.commonground.directory.organisation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.commonground.directory.outbox.Publication;
import org.commonground.directory.outbox.StateCollection;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Search;
import org.commonground.directory.page.Wanted;
import org.commonground.directory.revision.Revision;
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
        states.documents().createIndex(Indexes.ascending("status", "changedAt"));
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

    /** The verified ones by name; {@code query} are words that must all occur. */
    public Page<Organisation> verified(@Nullable String query, Wanted wanted) {
        return page(and(being(Organisation.Status.VERIFIED), Search.words("searchable", query)), "searchable", wanted);
    }

    /** Those that stand like this, the longest unchanged first. */
    public Page<Organisation> being(Organisation.Status status, Wanted wanted) {
        return page(being(status), "changedAt", wanted);
    }

    /** Those that stand in one of these ways, by id. */
    List<String> ids(Organisation.Status... statuses) {
        var names = Arrays.stream(statuses).map(Organisation.Status::name).toList();
        return states.documents()
                .distinct("_id", in("status", names), String.class)
                .into(new ArrayList<>());
    }

    private static Bson being(Organisation.Status status) {
        return eq("status", status.name());
    }

    private Page<Organisation> page(Bson filter, String order, Wanted wanted) {
        return wanted.in(states.documents(), filter, Sorts.ascending(order))
                .with(found ->
                        found.stream().map(OrganisationDocument::organisation).toList());
    }

    /** A new organisation under a random id. */
    public Organisation found(OrganisationId id, OrganisationProfile profile, Organisation.Status status, Instant now) {
        return insert(id, profile, status, now).orElseThrow();
    }

    /** Stores the next state; false when the stored one is no longer the one before it. */
    public boolean replace(Organisation next) {
        return states.replace(OrganisationDocument.of(next));
    }

    /**
     * Creates the organisation, or brings the existing one to this profile.
     *
     * @param status null leaves it as it is; a new one is verified by whoever puts it here
     * @return what is stored now, or nothing when somebody else was changing it at the same moment
     */
    Optional<Organisation> put(
            OrganisationId id, OrganisationProfile profile, Organisation.@Nullable Status status, Instant now) {
        var found = states.byId(id.value()).map(OrganisationDocument::organisation);
        if (found.isEmpty()) {
            return insert(id, profile, Objects.requireNonNullElse(status, Organisation.Status.VERIFIED), now);
        }
        var existing = found.get();
        var wanted = Objects.requireNonNullElse(status, existing.status());
        var wished = profile.with(existing.profile().letterhead());
        if (existing.profile().equals(wished) && existing.status() == wanted) {
            return found;
        }
        var changed = new Organisation(
                id, existing.slug(), wished, wanted, existing.revision().next(now));
        return replace(changed) ? Optional.of(changed) : Optional.empty();
    }

    private Optional<Organisation> insert(
            OrganisationId id, OrganisationProfile profile, Organisation.Status status, Instant now) {
        return states.insert(
                        id.value(),
                        Organisation.slugFor(profile),
                        slug -> OrganisationDocument.of(
                                new Organisation(id, slug, profile, status, Revision.first(now))))
                .map(OrganisationDocument::organisation);
    }

    Publication<OrganisationDocument> publication() {
        return new Publication<>(KIND, "directory.organisations", states, Organisations::published);
    }

    private static List<AnnouncedOrganisation> published(List<OrganisationDocument> documents) {
        return documents.stream()
                .map(document -> AnnouncedOrganisation.from(document.organisation()))
                .toList();
    }
}
