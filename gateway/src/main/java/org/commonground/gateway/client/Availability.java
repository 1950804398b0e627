package org.commonground.gateway.client;

/** How full an event is, as the booking service counts it. */
public record Availability(int capacity, int placesLeft, boolean bookable) {}
