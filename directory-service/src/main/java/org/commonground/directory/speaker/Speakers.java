package org.commonground.directory.speaker;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.outbox.StateCollection;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.Search;
import org.commonground.directory.page.Wanted;
import org.commonground.platform.worker.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All speakers of the directory. */
@Repository
public class Speakers {

    /** The kind's name in events. */
    public static final String KIND = "speaker";

    private final StateCollection<SpeakerDocument> states;

    Speakers(MongoDatabase database, Doorbell doorbell) {
        states = new StateCollection<>(database, "speakers", SpeakerDocument.class, doorbell);
        states.documents().createIndex(Indexes.ascending("organisation"));
        states.documents().createIndex(Indexes.ascending("steward"));
    }

    public Optional<Speaker> find(String idOrSlug) {
        return states.byIdOrSlug(idOrSlug).map(SpeakerDocument::speaker);
    }

    /** Those of the ids that exist, by id. */
    public Map<SpeakerId, Speaker> byIds(Collection<SpeakerId> ids) {
        var texts = ids.stream().map(SpeakerId::value).distinct().toList();
        return states.byIds(texts).stream()
                .map(SpeakerDocument::speaker)
                .collect(Collectors.toMap(Speaker::id, Function.identity()));
    }

    /**
     * By name; {@code query} are words that must all occur.
     *
     * @param hidden organisations whose records are left out
     */
    public Page<Speaker> page(@Nullable String query, Collection<String> hidden, Wanted wanted) {
        return page(and(Search.words("searchable", query), nin("steward", hidden)), wanted);
    }

    /** The people of an organisation, by name. */
    public Page<Speaker> of(OrganisationId organisation, Collection<String> hidden, Wanted wanted) {
        return page(and(eq("organisation", organisation.value()), nin("steward", hidden)), wanted);
    }

    /** A new speaker; nothing where the id is taken. */
    Optional<Speaker> introduce(SpeakerId id, SpeakerProfile profile, @Nullable OrganisationId steward, Instant now) {
        return states.insert(
                        id.value(),
                        Speaker.slugFor(profile),
                        slug -> SpeakerDocument.of(Speaker.introduced(id, slug, profile, steward, now)))
                .map(SpeakerDocument::speaker);
    }

    /** The stored state, or the next one of this profile; nothing when somebody else was changing it just now. */
    Optional<Speaker> change(Speaker existing, SpeakerProfile profile, @Nullable OrganisationId steward, Instant now) {
        if (existing.profile().equals(profile) && Objects.equals(existing.steward(), steward)) {
            return Optional.of(existing);
        }
        var changed = existing.with(profile, steward, now);
        return states.replace(SpeakerDocument.of(changed)) ? Optional.of(changed) : Optional.empty();
    }

    /** Tells others once more of all who show this organisation's name or are kept by it. */
    void republishOf(String organisation, Instant now) {
        states.republish(or(eq("organisation", organisation), eq("steward", organisation)), now);
    }

    StateCollection<SpeakerDocument> states() {
        return states;
    }

    private Page<Speaker> page(Bson filter, Wanted wanted) {
        return wanted.in(states.documents(), filter, Sorts.ascending("searchable"))
                .with(found -> found.stream().map(SpeakerDocument::speaker).toList());
    }
}
