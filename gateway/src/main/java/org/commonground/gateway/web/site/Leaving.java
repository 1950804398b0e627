package org.commonground.gateway.web.site;

import org.commonground.gateway.client.Booking;

/**
 * How one gives up a booking, in words.
 *
 * @param action what the button does
 * @param outcome what happens then
 * @param stay what the way back does
 */
record Leaving(String action, String outcome, String stay) {

    static Leaving of(Booking booking) {
        var one = booking.places() == 1;
        var places = one ? "place" : booking.places() + " places";
        if (booking.waitlisted()) {
            return new Leaving(
                    "Leave the waiting list",
                    "Those behind you move up at once. If you join again later, you start at the end of the list.",
                    "Stay on the waiting list");
        }
        if (booking.offered()) {
            return new Leaving(
                    "Decline the " + places,
                    (one ? "It goes" : "They go") + " to the next party at once, and you leave the waiting list.",
                    "Keep the offer");
        }
        if (booking.held()) {
            return new Leaving(
                    "Give up the " + places,
                    (one ? "It is" : "They are")
                            + " free for others at once. You can book again while places are left.",
                    "Keep the " + places);
        }
        return new Leaving(
                "Cancel your " + places,
                (one ? "Your place goes" : "All " + places + " go")
                        + " back at once, and somebody else can book. This cannot be undone; you can book again while "
                        + "places are left.",
                "Keep your " + places);
    }
}
