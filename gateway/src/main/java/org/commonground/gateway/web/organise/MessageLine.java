package org.commonground.gateway.web.organise;

import java.util.ArrayList;
import java.util.List;
import org.commonground.gateway.client.Contributor;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.GuestMessage;
import org.commonground.gateway.client.GuestMessage.By;
import org.commonground.gateway.client.GuestMessage.Target;
import org.commonground.gateway.web.When;

/**
 * Something that was written to guests, in words.
 *
 * @param state what became of its letters
 */
record MessageLine(String subject, String text, String to, String by, String at, String state) {

    static MessageLine of(GuestMessage message, Event event) {
        return new MessageLine(
                message.subject(),
                message.text(),
                to(message.audience(), message.recipients()),
                by(message.by(), event),
                When.moment(message.sentAt(), event.timeZone()),
                state(message));
    }

    private static String to(Target audience, int recipients) {
        var bookings = recipients == 1 ? "1 booking" : recipients + " bookings";
        if (audience.chosen() != null) {
            return bookings + ", chosen singly";
        }
        return switch (audience.statuses().size() == 1 ? audience.statuses().getFirst() : "") {
            case "CONFIRMED" -> bookings + " with places";
            case "WAITLISTED" -> bookings + " on the waiting list";
            case "OFFERED" -> bookings + " with an offer";
            default -> bookings + " of all kinds";
        };
    }

    private static String by(By by, Event event) {
        if (by.you()) {
            return "You";
        }
        var organisation = event.hosts().stream()
                .filter(host -> host.id().equals(by.organisation()))
                .map(Contributor::name)
                .findFirst()
                .orElse("");
        if (by.token() != null) {
            return organisation.isEmpty() ? "An API token" : "An API token of " + organisation;
        }
        return organisation.isEmpty() ? "An administrator" : "Somebody of " + organisation;
    }

    private static String state(GuestMessage message) {
        var tally = message.deliveries();
        var parts = new ArrayList<String>();
        if (!message.complete()) {
            parts.add("still being handed in");
        }
        add(parts, tally.sent(), "sent");
        add(parts, tally.queued(), "waiting");
        add(parts, tally.deferred(), "to be tried again");
        add(parts, tally.failed(), "not delivered");
        add(parts, tally.obsolete(), "not sent because they no longer applied");
        var known = String.join(", ", parts);
        return known.isEmpty() ? "What became of them is forgotten" : sentence(known);
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
