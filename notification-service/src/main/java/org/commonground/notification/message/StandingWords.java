package org.commonground.notification.message;

import java.time.ZoneId;
import org.commonground.notification.contact.Standing;

/**
 * Where a booking stands, in plain words.
 *
 * @param zone of the event: times to answer by are told as its clocks show them
 */
record StandingWords(Standing standing, ZoneId zone, Phrases phrases) {

    /** What the places are to the guest; used before their number. */
    String label(Template template) {
        return phrases.say(
                switch (template) {
                    case BOOKING_LAPSED -> "label.OFFERED";
                    case BOOKING_WITHDRAWN -> "label.WITHDRAWN";
                    case BOOKING_DECLINED -> "label.DECLINED";
                    default -> "label." + named();
                });
    }

    /** How it is now: You are on the waiting list for 2 places. 3 parties are ahead of you. */
    String sentence() {
        var places = words().places(standing.places());
        return switch (standing.status()) {
            case WAITLISTED -> phrases.say("standing.WAITLISTED", places, ahead());
            case OFFERED -> phrases.count("standing.OFFERED", standing.places(), places, until());
            case HELD -> phrases.count("standing.HELD", standing.places(), places, until());
            case CONFIRMED -> phrases.count("standing.CONFIRMED", standing.places(), places, more());
            case CANCELLED, OTHER -> "";
        };
    }

    /** What one does about it: the words on the button to the booking. */
    String action() {
        var key = "action." + named();
        return standing.is(Standing.Status.OFFERED) ? phrases.count(key, standing.places()) : phrases.say(key);
    }

    /** Of whom more places are wanted than were there: You wait for 2 more places. 3 parties are ahead of you. */
    String more() {
        return standing.waitingFor() == 0 ? "" : phrases.say("more", morePlaces(), ahead());
    }

    String morePlaces() {
        return words().morePlaces(standing.waitingFor());
    }

    String ahead() {
        return words().ahead(standing.position());
    }

    /** When it must be answered; empty where nothing is to be. */
    String until() {
        var respondBy = standing.respondBy();
        return respondBy == null ? "" : new When(phrases).moment(respondBy, zone);
    }

    private String named() {
        return switch (standing.status()) {
            case CONFIRMED, CANCELLED, OTHER -> "CONFIRMED";
            case WAITLISTED, OFFERED, HELD -> standing.status().name();
        };
    }

    private Words words() {
        return new Words(phrases);
    }
}
