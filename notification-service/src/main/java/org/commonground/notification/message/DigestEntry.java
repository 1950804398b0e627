package org.commonground.notification.message;

import org.commonground.notification.event.Event;

/**
 * How one event stands, and what is new.
 *
 * @param booked places
 * @param waiting parties on the waiting list
 * @param fresh bookings since the last digest
 * @param cancelled bookings given back since then
 * @param undelivered messages that were given up since then
 */
public record DigestEntry(
        Event event, int booked, int capacity, int waiting, int fresh, int cancelled, int undelivered) {}
