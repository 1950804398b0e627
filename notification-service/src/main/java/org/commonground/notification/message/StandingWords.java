package org.commonground.notification.message;

import java.time.ZoneId;
import org.commonground.notification.contact.Standing;

/**
 * Where a booking stands, in plain English.
 *
 * @param zone of the event: times to answer by are told as its clocks show them
 */
record StandingWords(Standing standing, ZoneId zone) {

    /** What the places are to the guest; used before their number. */
    String label(Template template) {
        return switch (template) {
            case BOOKING_LAPSED -> "Offered";
            case BOOKING_WITHDRAWN -> "Asked for";
            case BOOKING_DECLINED -> "Given back";
            default -> label();
        };
    }

    private String label() {
        return switch (standing.status()) {
            case WAITLISTED -> "Waiting for";
            case OFFERED -> "Offered";
            case HELD -> "Kept";
            case CONFIRMED, CANCELLED, OTHER -> "Booked";
        };
    }

    /** How it is now: You are on the waiting list for 2 places. 3 parties are ahead of you. */
    String sentence() {
        var places = Words.places(standing.places());
        var are = standing.places() == 1 ? " is " : " are ";
        return switch (standing.status()) {
            case WAITLISTED -> ("You are on the waiting list for " + places + ". " + ahead()).strip();
            case OFFERED -> places + are + "kept for you until " + until() + ", if you take " + them() + " by then.";
            case HELD -> places + are + "kept for you until " + until() + ", if you confirm by then.";
            case CONFIRMED -> (your() + are + "booked. " + more()).strip();
            case CANCELLED, OTHER -> "";
        };
    }

    /** What one does about it: the words on the button to the booking. */
    String action() {
        return switch (standing.status()) {
            case WAITLISTED -> "See where you stand, or leave the list";
            case OFFERED -> "Take or decline the " + (standing.places() == 1 ? "place" : "places");
            case HELD -> "Confirm your booking";
            case CONFIRMED, CANCELLED, OTHER -> "See, change or cancel your booking";
        };
    }

    /** Of whom more places are wanted than were there: You wait for 2 more places. 3 parties are ahead of you. */
    String more() {
        return standing.waitingFor() == 0 ? "" : ("You wait for " + morePlaces() + ". " + ahead()).strip();
    }

    /** 2 more places; empty where none are waited for. */
    String morePlaces() {
        var waitingFor = standing.waitingFor();
        return waitingFor == 0 ? "" : waitingFor + (waitingFor == 1 ? " more place" : " more places");
    }

    String ahead() {
        return Words.ahead(standing.position());
    }

    /** When it must be answered; empty where nothing is to be. */
    String until() {
        var respondBy = standing.respondBy();
        return respondBy == null ? "" : When.moment(respondBy, zone);
    }

    private String your() {
        return standing.places() == 1 ? "Your place" : "Your " + Words.places(standing.places());
    }

    private String them() {
        return standing.places() == 1 ? "it" : "them";
    }
}
