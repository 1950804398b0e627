package org.commonground.notification.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.notification.event.Event;
import org.jspecify.annotations.Nullable;

/** Facts in plain English. */
final class Words {

    private static final Map<String, String> ACCESS = Map.of(
            "step-free", "step-free access",
            "hearing-loop", "hearing loop",
            "accessible-toilet", "accessible toilet",
            "bsl", "British Sign Language interpreter",
            "companion-places", "places for companions",
            "parking", "parking for Blue Badge holders",
            "quiet-room", "quiet room");

    private Words() {}

    static String places(int places) {
        return places == 1 ? "1 place" : places + " places";
    }

    /** How many waiting parties come before the one at this position. */
    static String ahead(@Nullable Integer position) {
        if (position == null) {
            return "";
        }
        return switch (position) {
            case 1 -> "You are next: no party is ahead of you.";
            case 2 -> "1 party is ahead of you.";
            default -> (position - 1) + " parties are ahead of you.";
        };
    }

    /** Room, building, street, postcode: as many as are known. */
    static List<String> place(Event.@Nullable Venue venue) {
        return venue == null
                ? List.of()
                : Stream.of(venue.room(), venue.name(), venue.address(), venue.postcode())
                        .filter(Objects::nonNull)
                        .map(Line::of)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What to expect at the door. */
    static String arrival(Event.@Nullable Venue venue) {
        return venue == null || venue.arrival() == null ? "" : Line.of(venue.arrival());
    }

    /** How one takes part from elsewhere: the address, and what to know beforehand. */
    static String online(Event.@Nullable Online online) {
        if (online == null) {
            return "";
        }
        return online.note() == null ? Line.of(online.url()) : Line.of(online.url() + " – " + online.note());
    }

    /** How one gets in: Step-free access, hearing loop. */
    static String access(Event.@Nullable Venue venue) {
        if (venue == null) {
            return "";
        }
        var words = venue.access().stream()
                .map(code -> ACCESS.getOrDefault(code, Line.of(code).replace('-', ' ')))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** International Alert and Talk for a Change. */
    static String list(List<String> names) {
        var lines = names.stream().map(Line::of).filter(line -> !line.isEmpty()).toList();
        return lines.size() < 2
                ? String.join("", lines)
                : String.join(", ", lines.subList(0, lines.size() - 1)) + " and " + lines.getLast();
    }
}
