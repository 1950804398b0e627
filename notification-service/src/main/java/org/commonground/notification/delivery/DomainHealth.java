package org.commonground.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How a recipient domain has answered of late.
 *
 * @param refusals temporary ones in a row
 * @param pauses in a row; none for a healthy domain
 * @param restsUntil until when it is left in peace
 */
record DomainHealth(int refusals, int pauses, Instant restsUntil) {

    static final DomainHealth GOOD = new DomainHealth(0, 0, Instant.EPOCH);

    private static final int MOST_DOUBLINGS = 20;

    boolean rests(Instant now) {
        return now.isBefore(restsUntil);
    }

    /** After trouble one message at a time tries whether it is over. */
    boolean isGood() {
        return pauses == 0;
    }

    DomainHealth after(Outcome outcome, Duration took, Instant now, DomainRules rules) {
        return switch (outcome) {
            case Outcome.Accepted _, Outcome.Refused _ ->
                took.compareTo(rules.slowAfter()) < 0 ? GOOD : paused(now, rules);
            case Outcome.PutOff _ ->
                refusals + 1 < rules.strikes() && isGood()
                        ? new DomainHealth(refusals + 1, pauses, restsUntil)
                        : paused(now, rules);
            case Outcome.Silent _ -> paused(now, rules);
            // they say nothing about the domain
            case Outcome.Away _, Outcome.Early _, Outcome.Held _, Outcome.Obsolete _ -> this;
        };
    }

    /** Several that were under way together are one sign. */
    private DomainHealth paused(Instant now, DomainRules rules) {
        if (rests(now)) {
            return this;
        }
        var doubled = rules.pause().multipliedBy(1L << Math.min(pauses, MOST_DOUBLINGS));
        var pause = doubled.compareTo(rules.pauseAtMost()) < 0 ? doubled : rules.pauseAtMost();
        return new DomainHealth(0, pauses + 1, now.plus(pause));
    }
}
