package org.commonground.gateway.client;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Whether whoever asks gets a daily digest of an organisation's events.
 *
 * @param at when, by the clocks of the zone
 */
public record Digest(boolean wanted, LocalTime at, ZoneId timeZone) {

    /** What they would like. */
    public record Wish(boolean wanted) {}
}
