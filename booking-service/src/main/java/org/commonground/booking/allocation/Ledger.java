package org.commonground.booking.allocation;

import com.mongodb.MongoException;
import org.commonground.booking.event.EventId;

/** Where an event's allocation is written, one version after the other. */
interface Ledger {

    /** As last written; unannounced when it never was. */
    Allocation find(EventId event);

    /**
     * Writes {@code next} only if the stored version is still the one before it.
     *
     * @return whether it was
     * @throws MongoException when the outcome is unknown
     */
    boolean replace(Allocation next);

    /** Empties the journal if nothing was decided since {@code done}; the version stays, as nothing is decided by it. */
    boolean clearJournal(Allocation done);
}
