package org.commonground.notification.invitation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
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
        try {
            rounds.insertOne(round);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // it is there already
        }
    }

    List<Round> oldest(int limit) {
        return rounds.find().sort(Indexes.ascending("heard")).limit(limit).into(new ArrayList<>());
    }

    void remove(Round round) {
        rounds.deleteOne(eq("_id", round.id()));
    }
}
