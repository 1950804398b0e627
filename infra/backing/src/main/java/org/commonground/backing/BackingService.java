package org.commonground.backing;

/** A service that can be taken away and brought back on the same address, with what it held. */
public interface BackingService {

    /** Starts it and returns when it answers; does nothing when it runs. */
    void start();

    /** Takes it away: connections break and new ones are refused (an image is frozen instead). */
    void stop();
}
