package org.commonground.directory.revision;

import java.time.Instant;

/** Which state of a record this is: the number rises by one with every change. */
public record Revision(long number, Instant at) {

    public static Revision first(Instant now) {
        return new Revision(1, now);
    }

    public Revision next(Instant now) {
        return new Revision(number + 1, now);
    }
}
