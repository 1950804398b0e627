package org.commonground.gateway.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonground.gateway.client.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a list: a name that links to their page, and their initials in a circle where there is no picture.
 *
 * @param tone which of the eight circle colours, always the same for a name
 */
public record Person(String path, String name, @Nullable String affiliation, String initials, int tone) {

    private static final int TONES = 8;

    private static final List<String> TITLES =
            List.of("professor", "prof", "dr", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "the");

    /** Somebody whose page is among the speakers'. */
    public static Person speaker(Contributor who) {
        return of("/speakers/" + who.key(), who.name(), who.affiliation());
    }

    static Person of(String path, String name, @Nullable String affiliation) {
        return new Person(path, name, affiliation, initials(name), Math.floorMod(name.hashCode(), TONES));
    }

    /** First and last name's first letter; a title before the name does not count, a single name gives one letter. */
    static String initials(String name) {
        var words = Arrays.stream(name.strip().split("[\\s,]+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .toList();
        var named = words.stream()
                .dropWhile(word -> words.size() > 1
                        && TITLES.contains(word.toLowerCase(Locale.UK).replace(".", "")))
                .toList();
        if (named.isEmpty()) {
            return "·";
        }
        var first = letter(named.getFirst());
        return named.size() == 1 ? first : first + letter(named.getLast());
    }

    private static String letter(String word) {
        return Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
