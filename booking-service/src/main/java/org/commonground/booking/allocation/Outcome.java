package org.commonground.booking.allocation;

/** What came of a command. */
public sealed interface Outcome {

    /** It was decided, durably. */
    record Decided(Decision decision) implements Outcome {}

    /** Nothing to decide: it already stood so, or cannot come to stand so any more. */
    record Unchanged(Standing standing) implements Outcome {}

    /** The party does not fit; {@code placesLeft} is 0 or more. */
    record Full(int placesLeft) implements Outcome {}

    /** A party that waits cannot become larger. */
    record WaitingLarger() implements Outcome {}

    /** What is offered or held must be taken or declined first. */
    record StillOpen() implements Outcome {}

    /** There is no such hold. */
    record UnknownHold() implements Outcome {}

    /** More people are named in the hold than it is to have places. */
    record HoldTooSmall(Hold hold) implements Outcome {}

    /** A place on the waiting list, from 1. */
    record Located(int position) implements Outcome {}

    /** It was taken note of, and no booking was asked about. */
    record Noted() implements Outcome {}
}
