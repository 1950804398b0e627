package org.commonground.notification.organisation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.stereotype.Repository;

/** Our replica of the directory's organisations. */
@Repository
public class Organisations {

    private final MongoCollection<Organisation> organisations;

    Organisations(MongoDatabase database) {
        organisations = database.getCollection("organisations", Organisation.class);
    }

    /** As last heard of; nothing where it never was, or not yet. */
    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(organisations.find(eq("_id", id)).first());
    }

    /** Keeps the newer of what we have and what we hear. */
    void record(Organisation heard) {
        Duplicates.unlessThere(() -> organisations.replaceOne(
                and(eq("_id", heard.id()), lt("sequence", heard.sequence())),
                heard,
                new ReplaceOptions().upsert(true)));
    }
}
