package org.commonground.directory.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of one event, and what to believe (ADR 0014): of each fact the word that was changed last. So a
 * source overrules an edit by hand only by changing its own word after it, hearing the same twice changes nothing, and
 * the order in which sources are read does not matter.
 */
record Claims(Map<Fact, SortedMap<Voice, Claim>> all) {

    static final Claims NONE = new Claims(Map.of());

    private static final Comparator<Map.Entry<Voice, Claim>> BELIEF =
            Comparator.<Map.Entry<Voice, Claim>, Instant>comparing(
                            said -> said.getValue().since())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

    /** After the voice was heard: what it says of everything, so that what it leaves out it no longer says. */
    Claims heard(Voice voice, Map<Fact, String> said, Instant now) {
        var isNew = all.values().stream().noneMatch(voices -> voices.containsKey(voice));
        var next = copy();
        for (var fact : EnumSet.allOf(Fact.class)) {
            var before = claim(fact, voice);
            if (before == null && !said.containsKey(fact)) {
                continue;
            }
            var text = said.getOrDefault(fact, "");
            if (before == null || !before.text().equals(text)) {
                next.put(fact, voice, new Claim(text, isNew ? Claim.EVER : now));
            }
        }
        return next;
    }

    /** After looking at the event itself: what is not as it was shown was edited by hand, at the latest then. */
    Claims corrected(Map<Fact, String> shown, Map<Fact, String> found, Instant edited) {
        var next = copy();
        found.forEach((fact, text) -> {
            if (!text.equals(shown.get(fact))) {
                next.put(fact, Voice.HAND, new Claim(text, edited));
            }
        });
        return next;
    }

    /** What to believe; a fact of which nobody said anything is missing. */
    Map<Fact, String> agreed() {
        var agreed = new EnumMap<Fact, String>(Fact.class);
        all.forEach((fact, voices) -> voices.entrySet().stream()
                .max(BELIEF)
                .ifPresent(believed -> agreed.put(fact, believed.getValue().text())));
        return agreed;
    }

    /** What the voice says, by fact. */
    Map<Fact, Claim> of(Voice voice) {
        var claims = new EnumMap<Fact, Claim>(Fact.class);
        all.forEach((fact, voices) -> {
            var claim = voices.get(voice);
            if (claim != null) {
                claims.put(fact, claim);
            }
        });
        return claims;
    }

    Claims with(Voice voice, Map<Fact, Claim> claims) {
        var next = copy();
        claims.forEach((fact, claim) -> next.put(fact, voice, claim));
        return next;
    }

    private @Nullable Claim claim(Fact fact, Voice voice) {
        var voices = all.get(fact);
        return voices == null ? null : voices.get(voice);
    }

    private Claims copy() {
        var copy = new EnumMap<Fact, SortedMap<Voice, Claim>>(Fact.class);
        all.forEach((fact, voices) -> copy.put(fact, new TreeMap<>(voices)));
        return new Claims(copy);
    }

    private void put(Fact fact, Voice voice, Claim claim) {
        all.computeIfAbsent(fact, it -> new TreeMap<>()).put(voice, claim);
    }
}
