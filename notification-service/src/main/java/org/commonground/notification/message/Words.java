package org.commonground.notification.message;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.notification.event.Event;
import org.jspecify.annotations.Nullable;

/** Facts in plain words of a language. */
record Words(Phrases phrases) {

    private static final String VOWELS = "aeiouwyâêîôûŵŷáéíóúàèìòùäëïöü";

    String places(int places) {
        return phrases.count("place", places, places);
    }

    /** 2 more places; empty where none are waited for. */
    String morePlaces(int waitingFor) {
        return waitingFor == 0 ? "" : phrases.count("more-place", waitingFor, waitingFor);
    }

    /** How many waiting parties come before the one at this position. */
    String ahead(@Nullable Integer position) {
        return position == null ? "" : phrases.count("ahead", position - 1L, position - 1);
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
    String access(Event.@Nullable Venue venue) {
        if (venue == null) {
            return "";
        }
        var words = venue.access().stream()
                .map(this::access)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String access(String code) {
        var key = "access." + code;
        return phrases.has(key) ? phrases.say(key) : Line.of(code).replace('-', ' ');
    }

    /** International Alert and Talk for a Change. */
    String list(List<String> names) {
        var lines = names.stream().map(Line::of).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < 2) {
            return String.join("", lines);
        }
        var last = lines.getLast();
        var and = VOWELS.indexOf(Character.toLowerCase(last.charAt(0))) < 0 ? "and" : "and.vowel";
        return phrases.say(and, String.join(", ", lines.subList(0, lines.size() - 1)), last);
    }
}
