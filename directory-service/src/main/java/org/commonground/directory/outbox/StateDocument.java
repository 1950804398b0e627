package org.commonground.directory.outbox;

import java.time.Instant;

/**
 * An aggregate's whole current state as one document. Its fields {@code _id}, {@code slug}, {@code version},
 * {@code changedAt} and {@code unpublished} are called that in every collection.
 */
public interface StateDocument {

    String id();

    String slug();

    /** Rises by one with every change. */
    long version();

    Instant changedAt();

    /** Whether this state has still to be told to others: written together with the change itself. */
    boolean unpublished();
}
