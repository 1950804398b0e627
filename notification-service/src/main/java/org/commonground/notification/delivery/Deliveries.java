package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** How messages ended. What is here is not sent again unless an organiser asks for it, whatever is heard of it. */
@Repository
class Deliveries {

    private final MongoCollection<Delivery> deliveries;

    Deliveries(MongoDatabase database) {
        deliveries = database.getCollection("deliveries", Delivery.class);
        deliveries.createIndex(Indexes.ascending("endedAt"));
        deliveries.createIndex(Indexes.ascending("eventId", "state", "endedAt"));
        deliveries.createIndex(Indexes.ascending("state", "endedAt"));
        deliveries.createIndex(Indexes.ascending("untold"));
        // as an earlier release called it
        deliveries.updateMany(eq("state", "DROPPED"), set("state", Delivery.State.OBSOLETE.name()));
    }

    void record(Delivery delivery) {
        deliveries.replaceOne(eq("_id", delivery.id().value()), delivery, new ReplaceOptions().upsert(true));
    }

    Optional<Delivery> find(JobId id) {
        return Optional.ofNullable(deliveries.find(eq("_id", id.value())).first());
    }

    /** Those of the jobs that ended already. */
    Set<JobId> endedOf(Collection<Job> jobs) {
        var ids = jobs.stream().map(job -> job.id().value()).toList();
        var ended = StreamSupport.stream(deliveries.find(in("_id", ids)).spliterator(), false)
                .collect(Collectors.<Delivery, JobId, Delivery>toMap(Delivery::id, Function.identity()));
        return jobs.stream().filter(job -> isEnded(ended, job)).map(Job::id).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isEnded(Map<JobId, Delivery> ended, Job job) {
        var delivery = ended.get(job.id());
        return delivery != null && delivery.ends(job);
    }

    List<Delivery> latest(Bson filter, long skip, int limit) {
        return deliveries
                .find(filter)
                .sort(descending("endedAt", "_id"))
                .skip((int) skip)
                .limit(limit)
                .into(new ArrayList<>());
    }

    long count(Bson filter) {
        return deliveries.countDocuments(filter);
    }

    List<Delivery> untold(int limit) {
        return deliveries.find(eq("untold", true)).limit(limit).into(new ArrayList<>());
    }

    void told(List<Delivery> told) {
        deliveries.bulkWrite(
                told.stream()
                        .map(delivery -> new UpdateOneModel<Delivery>(asItWas(delivery), unset("untold")))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    void remove(Delivery delivery) {
        deliveries.deleteOne(asItWas(delivery));
    }

    private static Bson asItWas(Delivery delivery) {
        return and(eq("_id", delivery.id().value()), eq("endedAt", delivery.endedAt()));
    }

    void forget(Instant endedBefore) {
        deliveries.deleteMany(lt("endedAt", endedBefore));
    }
}
