package org.commonground.gateway.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonground.gateway.client.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a list: a name that links to their page, and their initials in a circle where there is no picture.
 *
 * @param elsewhere the page of their organisation, if it has one
 * @param tone which of the eight circle colours, always the same for a name
 */
public record Person(
        String path,
        String name,
        @Nullable String affiliation,
        @Nullable String elsewhere,
        String initials,
        int tone) {

    private static final int TONES = 8;

    private static final List<String> TITLES =
            List.of("professor", "prof", "dr", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "the");

    /** Somebody whose page is among the speakers'. */
    public static Person speaker(Contributor who) {
        return speaker(who, List.of());
    }

    /** The same at an event, whose hosts and partners are known by their names. */
    public static Person speaker(Contributor who, List<Contributor> organisations) {
        var home = who.organisation() != null ? who.organisation() : named(who.affiliation(), organisations);
        var from = who.affiliation() == null && home != null ? home.name() : who.affiliation();
        // an organisation that speaks for itself need not be told twice
        return who.name().equals(from) ? of(who, null, null) : of(who, from, home);
    }

    private static Person of(Contributor who, @Nullable String affiliation, @Nullable Contributor home) {
        return new Person(
                "/speakers/" + who.key(),
                who.name(),
                affiliation,
                home == null ? null : "/organisations/" + home.key(),
                initials(who.name()),
                tone(who.name()));
    }

    private static @Nullable Contributor named(@Nullable String name, List<Contributor> organisations) {
        return organisations.stream()
                .filter(organisation -> organisation.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static int tone(String name) {
        return Math.floorMod(name.hashCode(), TONES);
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
