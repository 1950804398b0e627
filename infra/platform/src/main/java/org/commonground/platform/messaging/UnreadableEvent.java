package org.commonground.platform.messaging;

/** A record that will never be understood, however often it is tried: it belongs on the dead-letter topic. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message) {
        super(message);
    }
}
