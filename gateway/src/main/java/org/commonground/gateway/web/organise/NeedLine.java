package org.commonground.gateway.web.organise;

import org.commonground.gateway.client.AccessNeed;

/** What somebody needs to take part, in words. */
record NeedLine(String reference, String name, String places, String status, String needs) {

    static NeedLine of(AccessNeed need) {
        return new NeedLine(
                need.reference(),
                need.name() == null ? "Name removed" : need.name(),
                need.places() == 1 ? "1 place" : need.places() + " places",
                Words.status(need.status()),
                need.accessNeeds());
    }
}
