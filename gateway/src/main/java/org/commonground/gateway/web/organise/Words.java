package org.commonground.gateway.web.organise;

/** What an organiser reads for what goes over the wire. */
final class Words {

    private Words() {}

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
