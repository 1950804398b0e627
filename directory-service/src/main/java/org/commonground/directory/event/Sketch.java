package org.commonground.directory.event;

/**
 * What can be said of an event from outside the directory, by a calendar or a table: the rest is decided here.
 *
 * @param capacity how many people the room holds, 1 to 250,000
 */
public record Sketch(Wording wording, Schedule schedule, Setting setting, int capacity) {

    /** What of the event could have been said from outside. */
    public static Sketch of(Event event) {
        var listing = event.listing();
        return new Sketch(
                listing.wording(),
                listing.schedule(),
                listing.setting(),
                listing.booking().capacity());
    }

    /** The same event with this said of it; who is behind it and how it is booked stay as they are. */
    Listing on(Listing listing) {
        var rules = listing.booking();
        return new Listing(
                wording,
                schedule,
                setting,
                listing.billing(),
                new Attendance(
                        new BookingRules(
                                capacity, rules.window(), rules.maxPartySize(), rules.allotment(), rules.form()),
                        listing.messages()));
    }

    /** A new event of one host, booked as is usual. */
    Listing listing(Billing billing) {
        return new Listing(
                wording,
                schedule,
                setting,
                billing,
                new Attendance(RulesRequest.rules(capacity, null), Messages.USUAL));
    }
}
