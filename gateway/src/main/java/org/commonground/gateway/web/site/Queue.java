package org.commonground.gateway.web.site;

/** Where one stands in a waiting list, in words. */
final class Queue {

    private Queue() {}

    /** How many parties are served first: 3 parties are ahead of you. */
    static String ahead(int parties) {
        return switch (parties) {
            case 0 -> "nobody is ahead of you";
            case 1 -> "1 party is ahead of you";
            default -> parties + " parties are ahead of you";
        };
    }
}
