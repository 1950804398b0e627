package org.commonground.directory.imports;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.commonground.directory.imports.reading.SourceFormat;
import org.commonground.directory.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** An address at which an organisation tells of its events. */
record Feed(String id, OrganisationId organisation, Wish wish, Instant createdAt) {

    /**
     * What the organisation wants of it.
     *
     * @param format null to find out by looking
     * @param published whether new events are published at once
     * @param every how often it is read, 15 minutes to a day
     * @param capacity how many people there is room for where an entry does not say
     */
    record Wish(URI url, @Nullable SourceFormat format, boolean published, Duration every, int capacity) {}

    Source source() {
        return new Source("feed " + id, wish.url().toString(), createdAt);
    }

    Batch.Terms terms() {
        return new Batch.Terms(organisation, wish.published(), wish.capacity());
    }
}
