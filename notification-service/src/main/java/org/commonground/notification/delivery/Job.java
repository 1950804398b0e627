package org.commonground.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is still to be sent.
 *
 * @param sequence rises with every state that the message is in
 * @param attempts tries that failed so far
 * @param createdAt when it was handed in, or asked for again
 * @param since when it came into its state
 * @param notBefore when it is tried next
 * @param reason why the last try failed, or why it is not tried; null before the first
 * @param domain the recipient's, where that is what it waits for
 */
record Job(
        JobId id,
        Letter letter,
        long sequence,
        int attempts,
        Instant createdAt,
        Instant since,
        Instant notBefore,
        @Nullable String reason,
        @Nullable DomainKey domain) {

    /** What follows from a try: another one, or the end. */
    sealed interface Next {

        record Again(Job job) implements Next {}

        /** In the same state as before: it was no try. */
        record Later(Job job) implements Next {}

        record Ended(Delivery delivery) implements Next {}
    }

    static Job queued(JobId id, Letter letter, Instant now) {
        return again(id, letter, 1, now);
    }

    /** Once more from the beginning, after it ended as {@code sequence - 1}. */
    static Job again(JobId id, Letter letter, long sequence, Instant now) {
        return new Job(id, letter, sequence, 0, now, now, now, null, null);
    }

    Delivery.State state() {
        return attempts == 0 ? Delivery.State.QUEUED : Delivery.State.DEFERRED;
    }

    Next after(Outcome outcome, Instant now, Pauses pauses) {
        return switch (outcome) {
            case Outcome.Accepted _ -> ended(Delivery.State.SENT, now, null);
            case Outcome.Away(var reason) -> again(now, pauses.whileAway(attempts + 1, now), reason, pauses);
            case Outcome.Silent(var reason) -> again(now, pauses.whileAway(attempts + 1, now), reason, pauses);
            case Outcome.Early early ->
                again(now, earlier(pauses.whileAway(attempts + 1, now), early.latest()), early.reason(), pauses);
            case Outcome.PutOff(var reason) -> again(now, pauses.whenPutOff(attempts + 1, now), reason, pauses);
            case Outcome.Held held -> later(held, now, pauses);
            case Outcome.Refused(var reason) -> ended(Delivery.State.FAILED, now, reason);
            case Outcome.Obsolete(var reason) -> ended(Delivery.State.OBSOLETE, now, reason);
        };
    }

    private Next again(Instant now, Instant then, String why, Pauses pauses) {
        if (isGivenUp(then, pauses)) {
            return ended(Delivery.State.FAILED, now, "given up: " + why);
        }
        return new Next.Again(new Job(id, letter, sequence + 1, attempts + 1, createdAt, now, then, why, null));
    }

    private Next later(Outcome.Held held, Instant now, Pauses pauses) {
        if (isGivenUp(held.until(), pauses)) {
            return ended(Delivery.State.FAILED, now, "given up: " + held.reason());
        }
        // what the last try came to says more
        var why = attempts == 0 ? held.reason() : reason;
        return new Next.Later(
                new Job(id, letter, sequence, attempts, createdAt, since, held.until(), why, held.domain()));
    }

    private boolean isGivenUp(Instant then, Pauses pauses) {
        return then.isAfter(createdAt.plus(pauses.giveUpAfter()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Next ended(Delivery.State state, Instant now, @Nullable String why) {
        return new Next.Ended(Delivery.of(this, state, now, why));
    }
}
