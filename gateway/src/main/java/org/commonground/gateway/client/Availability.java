package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** How full an event is, as the booking service counts it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Availability(int capacity, int placesLeft, boolean bookable) {}
