package org.commonground.directory.imports;

import java.time.Instant;
import org.commonground.directory.organisation.OrganisationId;

/** One import of one source. */
record Batch(Source source, Terms terms, Instant now) {

    /**
     * How an organisation takes what its source says.
     *
     * @param published whether new events are published at once, or are drafts
     * @param capacity how many people there is room for where nothing is said of it
     */
    record Terms(OrganisationId organisation, boolean published, int capacity) {}
}
