package org.commonground.booking.allocation;

/** What came of a command. */
public sealed interface Outcome {

    /** It was decided, durably. */
    record Decided(Decision decision) implements Outcome {}

    /** Nothing to decide: it already stood so. */
    record Unchanged(Standing standing) implements Outcome {}

    /** The party does not fit; {@code placesLeft} is 0 or more. */
    record Full(int placesLeft) implements Outcome {}

    /** It was taken note of, and no booking changed. */
    record Noted() implements Outcome {}
}
