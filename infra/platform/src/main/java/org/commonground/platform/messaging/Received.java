package org.commonground.platform.messaging;

import java.time.Instant;

/** A CloudEvent as its consumer understands it; {@code sequence} tells which of two about one subject is newer. */
public record Received<T>(String id, String source, String subject, long sequence, Instant time, T event) {}
