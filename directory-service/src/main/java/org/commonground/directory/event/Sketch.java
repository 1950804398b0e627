package org.commonground.directory.event;

import java.util.Map;
import org.commonground.directory.venue.Place;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an event from outside the directory, by a calendar or a table: the rest is decided here.
 *
 * @param venue null where it is at a venue with a record of its own, or online: no source says that
 * @param capacity how many people the room holds, 1 to 250,000
 */
public record Sketch(
        Wording wording, Schedule schedule, @Nullable Place venue, int capacity) {

    /** What of the event could have been said from outside. */
    public static Sketch of(Event event) {
        var listing = event.listing();
        return new Sketch(
                listing.wording(),
                listing.schedule(),
                listing.setting().location() instanceof Location.Described(var place) ? place : null,
                listing.booking().capacity());
    }

    /** The same event with this said of it; who is behind it and how it is booked stay as they are. */
    Listing on(Listing listing) {
        var rules = listing.booking();
        return new Listing(
                wording,
                schedule,
                setting(listing.setting()),
                listing.billing(),
                new BookingRules(capacity, rules.window(), rules.maxPartySize(), rules.allotment(), rules.form()));
    }

    /** A new event of one host, booked as is usual. */
    Listing listing(Billing billing) {
        if (venue == null) {
            throw new IllegalArgumentException("a new event is somewhere");
        }
        var setting = new Setting(new Location.Described(venue), null, Map.of());
        return new Listing(wording, schedule, setting, billing, RulesRequest.rules(capacity, null));
    }

    private Setting setting(Setting known) {
        return venue == null ? known : new Setting(new Location.Described(venue), known.online(), known.answers());
    }
}
