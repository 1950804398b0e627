package org.commonground.directory.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.platform.mongo.Lease;
import org.springframework.stereotype.Component;

/** One import at a time for each organisation, over all instances: two at once could list one event twice. */
@Component
class Leases {

    private static final Duration LENGTH = Duration.ofMinutes(2);

    private final MongoDatabase database;
    private final Clock clock;

    Leases(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The right to import for an organisation until it is closed, unless somebody else has it. */
    Optional<Lease> take(OrganisationId organisation) {
        var lease = new Lease("import " + organisation.value(), LENGTH, database, clock);
        return lease.isOurs() ? Optional.of(lease) : Optional.empty();
    }
}
