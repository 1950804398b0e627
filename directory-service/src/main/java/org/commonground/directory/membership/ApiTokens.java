package org.commonground.directory.membership;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tokens that there are, by their hashes. */
@Repository
class ApiTokens {

    /** A use is written down at most this often. */
    static final Duration SEEN = Duration.ofSeconds(30);

    private static final int PUBLIC_PART = 16;

    private final MongoCollection<TokenDocument> documents;

    ApiTokens(MongoDatabase database) {
        documents = database.getCollection("tokens", TokenDocument.class);
        documents.createIndex(Indexes.ascending("organisation", "createdAt"));
    }

    /** What a token is for. */
    record Purpose(OrganisationId organisation, String name, List<Scope> scopes) {}

    TokenDocument put(ApiToken token, Purpose purpose, Instant now, @Nullable Instant expiresAt) {
        var hash = token.hash();
        var stored = new TokenDocument(
                hash,
                // names the token in logs and claims, and says nothing of the secret
                "token-" + hash.substring(0, PUBLIC_PART),
                purpose.organisation().value(),
                purpose.name(),
                purpose.scopes(),
                now,
                expiresAt,
                null);
        documents.replaceOne(eq("_id", hash), stored, new ReplaceOptions().upsert(true));
        return stored;
    }

    /** The token where it is good now; that it was used is written down. */
    Optional<TokenDocument> use(ApiToken token, Instant now) {
        var stored = Optional.ofNullable(documents.find(eq("_id", token.hash())).first())
                .filter(it -> it.isGood(now));
        stored.filter(it -> it.lastUsedAt() == null || it.lastUsedAt().isBefore(now.minus(SEEN)))
                .ifPresent(it -> documents.updateOne(eq("_id", it.hash()), Updates.set("lastUsedAt", now)));
        return stored;
    }

    /** Those of an organisation, the newest first. */
    List<TokenDocument> of(OrganisationId organisation) {
        return documents
                .find(eq("organisation", organisation.value()))
                .sort(Sorts.descending("createdAt"))
                .into(new ArrayList<>());
    }

    void revoke(OrganisationId organisation, String tokenId) {
        documents.deleteOne(and(eq("organisation", organisation.value()), eq("tokenId", tokenId)));
    }
}
