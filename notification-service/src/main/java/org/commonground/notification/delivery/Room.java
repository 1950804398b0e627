package org.commonground.notification.delivery;

/**
 * How many messages may be taken up now.
 *
 * @param urgent in all
 * @param ordinary of these, when nothing is urgent
 */
record Room(int urgent, int ordinary) {

    /** Kept free of everything that is not urgent. */
    static final int RESERVED = 2;

    static Room of(int free) {
        return new Room(free, Math.max(0, free - RESERVED));
    }

    boolean isNone() {
        return urgent == 0;
    }

    Room atMost(int most) {
        return new Room(Math.min(urgent, most), Math.min(ordinary, most));
    }
}
