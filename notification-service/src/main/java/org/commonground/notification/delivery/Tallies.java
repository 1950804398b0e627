package org.commonground.notification.delivery;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** How the deliveries of what organisers wrote stand. */
@Repository
public class Tallies {

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> deliveries;

    Tallies(MongoDatabase database) {
        jobs = database.getCollection("jobs");
        deliveries = database.getCollection("deliveries");
        jobs.createIndex(Indexes.ascending("guest.message", "state"));
        deliveries.createIndex(Indexes.ascending("message", "state"));
    }

    /** Deliveries of one message in each state; ends are forgotten after a while. */
    public record Tally(long queued, long deferred, long sent, long failed, long obsolete) {

        static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        private static Tally of(Map<Delivery.State, Long> counts) {
            return new Tally(
                    counts.getOrDefault(Delivery.State.QUEUED, 0L),
                    counts.getOrDefault(Delivery.State.DEFERRED, 0L),
                    counts.getOrDefault(Delivery.State.SENT, 0L),
                    counts.getOrDefault(Delivery.State.FAILED, 0L),
                    counts.getOrDefault(Delivery.State.OBSOLETE, 0L));
        }
    }

    /** By the messages' ids; one of which nothing is known has a tally of nothing. */
    public Map<String, Tally> of(Collection<String> messages) {
        var counts = new HashMap<String, Map<Delivery.State, Long>>();
        count(jobs, "guest.message", messages, counts);
        count(deliveries, "message", messages, counts);
        var tallies = new HashMap<String, Tally>();
        messages.forEach(id -> tallies.put(id, counts.containsKey(id) ? Tally.of(counts.get(id)) : Tally.NONE));
        return tallies;
    }

    private static void count(
            MongoCollection<Document> where,
            String field,
            Collection<String> messages,
            Map<String, Map<Delivery.State, Long>> counts) {
        var key = new Document("message", "$" + field).append("state", "$state");
        where.aggregate(List.of(match(in(field, messages)), group(key, sum("count", 1))))
                .forEach(row -> {
                    var group = row.get("_id", Document.class);
                    counts.computeIfAbsent(group.getString("message"), _ -> new HashMap<>())
                            .merge(
                                    Delivery.State.valueOf(group.getString("state")),
                                    row.get("count", Number.class).longValue(),
                                    Long::sum);
                });
    }
}
