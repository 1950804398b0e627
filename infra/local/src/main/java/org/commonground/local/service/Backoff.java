package org.commonground.local.service;

import java.time.Duration;

/** Pauses before a service is started again: 1 s, then twice as long each time up to a minute. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** @param lived how long the service ran this time; a minute or more is a good run, and pauses begin anew */
    Duration after(Duration lived) {
        if (lived.compareTo(LONGEST) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
