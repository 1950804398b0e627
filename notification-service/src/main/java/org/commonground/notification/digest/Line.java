package org.commonground.notification.digest;

/**
 * How an event stands, and what is new about it; public for the codec alone.
 *
 * @param fresh bookings since the last digest
 * @param cancelled bookings given back since then
 * @param undelivered messages given up since then
 */
public record Line(String eventId, int booked, int capacity, int waiting, int fresh, int cancelled, int undelivered) {

    boolean isNews(Count before) {
        return fresh > 0
                || cancelled > 0
                || undelivered > 0
                || booked != before.booked()
                || waiting != before.waiting();
    }
}
