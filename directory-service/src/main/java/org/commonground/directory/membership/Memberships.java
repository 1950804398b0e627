package org.commonground.directory.membership;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.identity.Role;
import org.springframework.stereotype.Repository;

/** Who may act for whom. */
@Repository
class Memberships {

    private static final int MOST_PER_PERSON = 200;

    private final MongoCollection<StoredMembership> documents;

    Memberships(MongoDatabase database) {
        documents = database.getCollection("memberships", StoredMembership.class);
        documents.createIndex(Indexes.ascending("email"));
    }

    /** A membership as it is stored, one per person and organisation; public because the codec reads it by reflection. */
    public record StoredMembership(@BsonId String id, String email, String organisation, Role role) {}

    void put(Membership membership) {
        var email = membership.email().value();
        var organisation = membership.organisation().value();
        var stored = new StoredMembership(email + " " + organisation, email, organisation, membership.role());
        documents.replaceOne(eq("_id", stored.id()), stored, new ReplaceOptions().upsert(true));
    }

    List<Membership> of(EmailAddress email) {
        return documents.find(eq("email", email.value())).limit(MOST_PER_PERSON).into(new ArrayList<>()).stream()
                .map(stored -> new Membership(email, new OrganisationId(stored.organisation()), stored.role()))
                .toList();
    }
}
