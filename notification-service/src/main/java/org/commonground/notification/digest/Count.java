package org.commonground.notification.digest;

/** How an event stood when its organisers were last told; public for the codec alone. */
public record Count(String eventId, int booked, int waiting, int cancelled) {}
