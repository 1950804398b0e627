package org.commonground.notification.digest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.commonground.notification.member.MemberId;
import org.springframework.stereotype.Repository;

/** Who wants a digest, without who they are. */
@Repository
class Subscriptions {

    private final MongoCollection<Subscription> subscriptions;

    Subscriptions(MongoDatabase database) {
        subscriptions = database.getCollection("digests", Subscription.class);
        subscriptions.createIndex(Indexes.ascending("next"));
    }

    Optional<Subscription> find(MemberId member) {
        return Optional.ofNullable(
                subscriptions.find(eq("_id", Subscription.id(member))).first());
    }

    /** In place of whatever the member had. */
    void put(Subscription fresh) {
        subscriptions.replaceOne(eq("_id", fresh.id()), fresh, new ReplaceOptions().upsert(true));
    }

    /** Those with something to do, in the order of their ids, after the given one. */
    List<Subscription> due(Instant now, String after, int limit) {
        return subscriptions
                .find(and(or(lte("next", now), ne("open", null)), gt("_id", after)))
                .sort(Indexes.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** False when it was changed in between: whoever did so goes on with it. */
    boolean replace(Subscription before, Subscription after) {
        return subscriptions
                        .replaceOne(and(eq("_id", before.id()), eq("version", before.version()), ticket(before)), after)
                        .getMatchedCount()
                == 1;
    }

    void remove(MemberId member) {
        subscriptions.deleteOne(eq("_id", Subscription.id(member)));
    }

    void remove(Subscription read) {
        subscriptions.deleteOne(and(eq("_id", read.id()), ticket(read)));
    }

    /** The same subscription, and not one that was begun anew. */
    private static Bson ticket(Subscription subscription) {
        return eq("ticket", subscription.ticket());
    }
}
