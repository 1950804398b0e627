package org.commonground.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is still to be sent.
 *
 * @param attempts tries that failed so far
 * @param notBefore when it is tried next
 * @param reason why the last try failed; null before the first
 */
record Job(
        JobId id,
        Letter letter,
        int attempts,
        Instant createdAt,
        Instant notBefore,
        @Nullable String reason) {

    /** What follows from a try: another one, or the end. */
    sealed interface Next {

        record Again(Job job) implements Next {}

        record Ended(Delivery delivery) implements Next {}
    }

    static Job queued(JobId id, Letter letter, Instant now) {
        return new Job(id, letter, 0, now, now, null);
    }

    Delivery.State state() {
        return attempts == 0 ? Delivery.State.QUEUED : Delivery.State.DEFERRED;
    }

    Next after(Outcome outcome, Instant now, Pauses pauses) {
        return switch (outcome) {
            case Outcome.Accepted _ -> ended(Delivery.State.SENT, now, null);
            case Outcome.Away away -> again(now, pauses.whileAway(attempts + 1, now), away.reason(), pauses);
            case Outcome.Early early ->
                again(now, earlier(pauses.whileAway(attempts + 1, now), early.latest()), early.reason(), pauses);
            case Outcome.PutOff putOff -> again(now, pauses.whenPutOff(attempts + 1, now), putOff.reason(), pauses);
            case Outcome.Refused refused -> ended(Delivery.State.FAILED, now, refused.reason());
            case Outcome.Obsolete obsolete -> ended(Delivery.State.DROPPED, now, obsolete.reason());
        };
    }

    private Next again(Instant now, Instant notBefore, String why, Pauses pauses) {
        if (notBefore.isAfter(createdAt.plus(pauses.giveUpAfter()))) {
            return ended(Delivery.State.FAILED, now, "given up: " + why);
        }
        return new Next.Again(new Job(id, letter, attempts + 1, createdAt, notBefore, why));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Next ended(Delivery.State state, Instant now, @Nullable String why) {
        return new Next.Ended(Delivery.of(this, state, now, why));
    }
}
