package org.commonground.gateway.web.organise;

import java.time.ZoneId;
import org.commonground.gateway.client.Hold;
import org.commonground.gateway.web.When;

/**
 * A named block of places in words.
 *
 * @param filled how much of it has been given to somebody
 * @param release what becomes of the rest, and when
 */
record HoldLine(String id, String name, String filled, String release, int free) {

    static HoldLine of(Hold hold, ZoneId zone) {
        return new HoldLine(
                hold.id(),
                hold.name(),
                hold.filled() + " of " + hold.places() + " filled",
                hold.releaseAt() == null
                        ? "Kept until you release it"
                        : "Released on " + When.momentThere(hold.releaseAt(), zone),
                hold.free());
    }
}
