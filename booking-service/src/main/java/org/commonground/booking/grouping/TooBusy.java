package org.commonground.booking.grouping;

/** More is waiting for a decision than this instance takes on; nothing was begun. */
public final class TooBusy extends RuntimeException {

    TooBusy() {
        super("too many requests are waiting", null, false, false);
    }
}
