package org.commonground.directory.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.organisation.OrganisationId;
import org.springframework.stereotype.Repository;

/**
 * One import at a time for each organisation, over all instances: two at once could list one event twice. Whoever dies
 * with a lease loses it after two minutes.
 */
@Repository
class Leases {

    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final Duration RENEWAL = Duration.ofSeconds(30);

    private final MongoCollection<LeaseDocument> documents;
    private final Clock clock;

    Leases(MongoDatabase database, Clock clock) {
        documents = database.getCollection("import-leases", LeaseDocument.class);
        this.clock = clock;
    }

    /** A lease as it is stored; public because the codec reads it by reflection. */
    public record LeaseDocument(@BsonId String id, String holder, Instant until) {}

    /** The right to import for an organisation, until it is closed. */
    final class Lease implements AutoCloseable {

        private final String organisation;
        private final String holder;
        private Instant renewed;

        private Lease(String organisation, String holder, Instant now) {
            this.organisation = organisation;
            this.holder = holder;
            this.renewed = now;
        }

        /** Call this between steps: the lease lasts as long as there is progress. False when it was lost all the same. */
        boolean keep() {
            var now = clock.instant();
            if (now.isBefore(renewed.plus(RENEWAL))) {
                return true;
            }
            renewed = now;
            return documents
                            .updateOne(
                                    and(eq("_id", organisation), eq("holder", holder)),
                                    Updates.set("until", now.plus(LENGTH)))
                            .getMatchedCount()
                    == 1;
        }

        @Override
        public void close() {
            documents.deleteOne(and(eq("_id", organisation), eq("holder", holder)));
        }
    }

    /** The lease, unless somebody else has it. */
    Optional<Lease> take(OrganisationId organisation) {
        var now = clock.instant();
        var holder = UUID.randomUUID().toString();
        try {
            documents.updateOne(
                    and(eq("_id", organisation.value()), lt("until", now)),
                    Updates.combine(Updates.set("holder", holder), Updates.set("until", now.plus(LENGTH))),
                    new UpdateOptions().upsert(true));
            return Optional.of(new Lease(organisation.value(), holder, now));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
