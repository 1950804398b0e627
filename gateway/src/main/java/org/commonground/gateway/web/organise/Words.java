package org.commonground.gateway.web.organise;

/** What an organiser reads for what goes over the wire. */
final class Words {

    private Words() {}

    /** Which message it is; one that we do not know stands as it came. */
    static String message(String template) {
        return switch (template) {
            case "booking-confirmed" -> "Confirmation";
            case "booking-promoted" -> "Places from the waiting list";
            case "booking-changed", "booking-waiting" -> "Change of the booking";
            case "booking-cancelled", "booking-withdrawn", "booking-declined" -> "Cancellation";
            case "booking-repeated" -> "Already booked";
            case "booking-held" -> "Confirm your address";
            case "booking-waitlisted" -> "Place on the waiting list";
            case "booking-offered" -> "Offer of places";
            case "booking-lapsed" -> "Offer not taken";
            case "event-moved" -> "The event has changed";
            case "event-cancelled" -> "The event is cancelled";
            case "event-postponed" -> "The event is postponed";
            case "event-reinstated" -> "The event takes place after all";
            case "reminder" -> "Reminder";
            case "organisers-message", "organisers-notice" -> "Message from the organisers";
            case "sign-in-link" -> "Sign-in link";
            case "invitation" -> "Invitation to stand on an event";
            case "invitation-accepted" -> "Invitation accepted";
            case "invitation-declined" -> "Invitation declined";
            case "digest" -> "Daily digest";
            default -> sentence(template);
        };
    }

    private static String sentence(String template) {
        var words = template.replace('-', ' ').strip();
        return words.isEmpty() ? template : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Where a booking stands; a word that we do not know stands as it came. */
    static String status(String status) {
        return switch (status) {
            case "CONFIRMED" -> "Booked";
            case "CANCELLED" -> "Cancelled";
            case "WAITLISTED" -> "Waiting";
            case "OFFERED" -> "Offered";
            case "HELD" -> "Not confirmed yet";
            default -> status;
        };
    }
}
