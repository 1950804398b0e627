package org.commonground.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What the bookings of an event add up to now.
 *
 * @param taken places
 * @param waiting parties on the waiting list
 * @param cancelled bookings that were given back, since the event was announced
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Tally(String eventId, int capacity, int taken, int waiting, int cancelled) {}
