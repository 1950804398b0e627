package org.commonground.gateway.web.site;

import org.commonground.gateway.client.Availability;
import org.jspecify.annotations.Nullable;

/** What the public reads of the places that are kept: their sum, and for whom in general. */
final class Kept {

    private Kept() {}

    /** Nothing where none are kept. */
    static @Nullable String words(Availability seats) {
        if (seats.held() < 1) {
            return null;
        }
        return seats.held() + " of the " + seats.capacity() + " places " + (seats.held() == 1 ? "is" : "are")
                + " kept for speakers, hosts and others who take part.";
    }
}
