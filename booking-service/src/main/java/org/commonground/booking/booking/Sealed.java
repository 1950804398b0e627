package org.commonground.booking.booking;

/** A text that only this service can read: the key's name, a colon, and nonce and cipher text in Base64. */
public record Sealed(String value) {}
