package org.commonground.directory.membership;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.organisation.OrganisationId;
import org.springframework.stereotype.Repository;

/** The tokens that are good, by their hashes. */
@Repository
class ApiTokens {

    private static final int PUBLIC_PART = 16;

    private final MongoCollection<StoredToken> documents;

    ApiTokens(MongoDatabase database) {
        documents = database.getCollection("tokens", StoredToken.class);
    }

    /** A token as it is stored: never the secret; public because the codec reads it by reflection. */
    public record StoredToken(@BsonId String hash, String organisation, String name) {

        /** Names the token in logs and claims; says nothing of the secret. */
        String tokenId() {
            return "token-" + hash.substring(0, PUBLIC_PART);
        }
    }

    StoredToken put(ApiToken token, OrganisationId organisation, String name) {
        var stored = new StoredToken(token.hash(), organisation.value(), name);
        documents.replaceOne(eq("_id", stored.hash()), stored, new ReplaceOptions().upsert(true));
        return stored;
    }

    Optional<StoredToken> find(ApiToken token) {
        return Optional.ofNullable(documents.find(eq("_id", token.hash())).first());
    }
}
