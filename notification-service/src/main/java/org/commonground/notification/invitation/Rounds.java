package org.commonground.notification.invitation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.commonground.platform.mongo.Duplicates;
import org.springframework.stereotype.Repository;

/** The rounds that are still to be made. */
@Repository
class Rounds {

    private final MongoCollection<Round> rounds;

    Rounds(MongoDatabase database) {
        rounds = database.getCollection("rounds", Round.class);
        rounds.createIndex(Indexes.ascending("heard"));
    }

    /** Adding it again changes nothing. */
    void add(Round round) {
        Duplicates.unlessThere(() -> rounds.insertOne(round));
    }

    List<Round> oldest(int limit) {
        return rounds.find().sort(Indexes.ascending("heard")).limit(limit).into(new ArrayList<>());
    }

    void remove(Round round) {
        rounds.deleteOne(eq("_id", round.id()));
    }
}
