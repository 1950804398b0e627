package org.commonground.notification.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.notification.event.EventId;
import org.springframework.stereotype.Repository;

/** What is due when, one document an event. */
@Repository
class Schedules {

    private final MongoCollection<Schedule> schedules;

    Schedules(MongoDatabase database) {
        schedules = database.getCollection("schedules", Schedule.class);
        schedules.createIndex(Indexes.ascending("next"));
    }

    Optional<Schedule> find(EventId event) {
        return Optional.ofNullable(schedules.find(eq("_id", event.value())).first());
    }

    /** Those with something that is due, the longest overdue first. */
    List<Schedule> due(Instant now, int limit) {
        return schedules
                .find(lte("next", now))
                .sort(Indexes.ascending("next"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** False when somebody else changed it in between; then it is to be read again. */
    boolean replace(Schedule before, Schedule after) {
        try {
            var written = schedules.replaceOne(
                    and(eq("_id", before.id().value()), eq("version", before.version())),
                    after,
                    new ReplaceOptions().upsert(before.version() == 0));
            return written.getMatchedCount() == 1 || written.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
