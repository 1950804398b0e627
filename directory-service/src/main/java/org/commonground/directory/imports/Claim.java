package org.commonground.directory.imports;

import java.time.Instant;

/**
 * What a voice says of one fact.
 *
 * @param text empty where it says no more of it
 * @param since when it began to say so, or {@link #EVER} for its first words
 */
record Claim(String text, Instant since) {

    /** First words are as old as any other: a source that comes later does not overrule what is there. */
    static final Instant EVER = Instant.EPOCH;
}
