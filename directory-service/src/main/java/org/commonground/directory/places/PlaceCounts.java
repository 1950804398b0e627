package org.commonground.directory.places;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How many places of each event are taken, as last heard from the booking service. */
@Repository
public class PlaceCounts {

    private final MongoCollection<StoredCount> documents;

    PlaceCounts(MongoDatabase database) {
        documents = database.getCollection("places", StoredCount.class);
    }

    /** A count as it is stored; public because the codec reads it by reflection. */
    public record StoredCount(
            @BsonId String eventId,
            long version,
            int taken,
            @Nullable Integer placesLeft,
            int waiting) {

        PlaceCount count() {
            return new PlaceCount(taken, placesLeft);
        }
    }

    /** The counts by event id; an event of which nothing was heard is not in it. */
    public Map<String, PlaceCount> of(Collection<String> eventIds) {
        if (eventIds.isEmpty()) {
            return Map.of();
        }
        return documents.find(in("_id", eventIds)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(StoredCount::eventId, StoredCount::count));
    }

    /** Keeps the newest count: a message may come more than once, and after a newer one. */
    void count(String eventId, AllocationChanged.Allocation allocation) {
        try {
            documents.updateOne(
                    and(eq("_id", eventId), lt("version", allocation.version())),
                    combine(
                            set("version", allocation.version()),
                            set("taken", allocation.taken()),
                            set("placesLeft", allocation.placesLeft()),
                            set("waiting", allocation.waiting())),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // the count that is stored is as new or newer, so the upsert met it
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
