package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** How messages ended. What is here is never sent again, whatever is heard of it. */
@Repository
class Deliveries {

    private final MongoCollection<Delivery> deliveries;

    Deliveries(MongoDatabase database) {
        deliveries = database.getCollection("deliveries", Delivery.class);
        deliveries.createIndex(Indexes.ascending("endedAt"));
        deliveries.createIndex(Indexes.ascending("eventId", "state"));
    }

    void record(Delivery delivery) {
        deliveries.replaceOne(eq("_id", delivery.id().value()), delivery, new ReplaceOptions().upsert(true));
    }

    Set<JobId> endedOf(Collection<JobId> ids) {
        var values = ids.stream().map(JobId::value).toList();
        return deliveries.find(in("_id", values)).map(Delivery::id).into(new HashSet<>());
    }

    void forget(Instant endedBefore) {
        deliveries.deleteMany(lt("endedAt", endedBefore));
    }
}
