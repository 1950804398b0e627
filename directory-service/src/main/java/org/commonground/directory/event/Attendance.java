package org.commonground.directory.event;

/** How people come to an event: how its places are booked, and which messages its guests are sent over time. */
public record Attendance(BookingRules booking, Messages messages) {}
