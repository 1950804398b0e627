package org.commonground.gateway.web.site;

import java.util.ArrayList;
import java.util.List;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.Terms;
import org.commonground.gateway.web.Span;
import org.commonground.gateway.web.When;

/**
 * The rule by which an event's places are given out, as its page tells it.
 *
 * @param first who gets a place
 * @param waiting what happens when there are none left
 * @param times when one can book and change; empty where only the event's beginning counts
 */
record GivingOut(String first, List<String> waiting, List<String> times) {

    static GivingOut of(Event event) {
        var terms = event.booking();
        return new GivingOut(first(event, terms), waiting(terms), times(event, terms));
    }

    private static String first(Event event, Terms terms) {
        var rule =
                "There are " + event.capacity() + " places. Whoever books first has the place, for all of their party "
                        + "or for none of it. You can book up to " + terms.maxPartySize() + " at a time.";
        return terms.confirmByEmail()
                ? rule
                        + " Your places are held for 15 minutes: use the link in our e-mail by then, or they go to others."
                : rule;
    }

    private static List<String> waiting(Terms terms) {
        if (!terms.waitingList()) {
            return List.of("There is no waiting list: what is given back is free for others at once.");
        }
        var minutes = terms.offerStands();
        return List.of(
                "When all places are taken you can join the waiting list. It is first come, first served, by party: "
                        + "places that come free go at once to the first waiting party that they are enough for, and "
                        + "nobody new can book places that would be enough for a party that waits.",
                minutes == null
                        ? "When it is your turn you have the places without doing anything, and we write to you."
                        : "When it is your turn we write to you, and the places are yours to take for "
                                + Span.words(minutes) + ". If you do not take them by then, the next party gets them.",
                "If you have places and would like more, you can wait for them in the same order, and you get them "
                        + "without being asked.");
    }

    private static List<String> times(Event event, Terms terms) {
        var zone = event.timeZone();
        var times = new ArrayList<String>();
        if (terms.opensAt() != null) {
            times.add("Booking opens on " + When.momentThere(terms.opensAt(), zone) + ".");
        }
        if (terms.closesAt() != null) {
            times.add("Booking closes on " + When.momentThere(terms.closesAt(), zone) + ".");
        }
        if (terms.changesUntil() != null) {
            times.add("You can correct names, answers and access needs, and ask for more places, until "
                    + When.momentThere(terms.changesUntil(), zone) + ".");
        }
        times.add("You can cancel with the link in your confirmation e-mail until the event begins: "
                + "what you give back is free for others at once.");
        return times;
    }
}
