package org.commonground.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<Voice> VOICES = List.of(
            new Voice("a", START.minusSeconds(30)), new Voice("b", START.minusSeconds(20)), new Voice("c", START));

    /** At one moment a voice says some things, or an editor writes them into the directory. */
    record Word(int voice, Map<Fact, String> said, long minute) {

        Instant at() {
            return START.plusSeconds(60 * minute);
        }

        boolean isByHand() {
            return voice == VOICES.size();
        }
    }

    @Provide
    Arbitrary<Map<Fact, String>> said() {
        return Arbitraries.maps(
                Arbitraries.of(Fact.TITLE, Fact.DESCRIPTION, Fact.PLACE), Arbitraries.of("one", "two", "three"));
    }

    @Provide
    Arbitrary<List<Word>> history() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        said(),
                        Arbitraries.longs().between(1, 500))
                .as(Word::new)
                .list()
                .ofMaxSize(12)
                .uniqueElements(Word::minute)
                .map(words -> words.stream()
                        .sorted(java.util.Comparator.comparing(Word::minute))
                        .toList());
    }

    @Property
    void hearingTheSameAgainChangesNothing(@ForAll("history") List<Word> history) {
        var once = heard(history);
        for (var voice : VOICES) {
            var again = new HashMap<Fact, String>();
            once.of(voice).forEach((fact, claim) -> again.put(fact, claim.text()));
            assertThat(once.heard(voice, again, START.plusSeconds(1_000_000))).isEqualTo(once);
        }
    }

    /** The order within one voice is what it said after what; that between voices is chance. */
    @Property
    void theOrderInWhichVoicesAreHeardDoesNotMatter(@ForAll("history") List<Word> history, @ForAll Random random) {
        var shuffled = new ArrayList<Word>();
        var waiting = new ArrayList<List<Word>>();
        for (var voice = 0; voice <= VOICES.size(); voice++) {
            var own = voice;
            waiting.add(new ArrayList<>(
                    history.stream().filter(word -> word.voice() == own).toList()));
        }
        while (waiting.stream().anyMatch(words -> !words.isEmpty())) {
            Collections.shuffle(waiting, random);
            waiting.stream()
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .ifPresent(words -> shuffled.add(words.removeFirst()));
        }
        assertThat(heard(shuffled)).isEqualTo(heard(history));
        assertThat(heard(shuffled).agreed()).isEqualTo(heard(history).agreed());
    }

    @Property
    void anEditByHandStandsUntilASourceChangesItsOwnWordAfterIt(
            @ForAll("history") List<Word> before,
            @ForAll("history") List<Word> after,
            @ForAll("said") Map<Fact, String> edit) {
        var edited = START.plusSeconds(60 * 1_000);
        var claims = heard(before).corrected(Map.of(), edit, edited);
        assertThat(claims.agreed()).containsAllEntriesOf(edit);
        var overruled = EnumSet.noneOf(Fact.class);
        for (var word : after) {
            if (word.isByHand()) {
                continue;
            }
            var voice = VOICES.get(word.voice());
            var known = claims.of(voice);
            var later = claims.heard(voice, word.said(), edited.plusSeconds(60 * word.minute()));
            for (var fact : edit.keySet()) {
                var was = known.get(fact);
                var is = later.of(voice).get(fact);
                var changed = is != null
                        && !known.isEmpty()
                        && (was == null || !was.text().equals(is.text()));
                if (changed) {
                    overruled.add(fact);
                }
                if (!overruled.contains(fact)) {
                    assertThat(later.agreed()).containsEntry(fact, edit.get(fact));
                } else if (changed) {
                    assertThat(later.agreed()).containsEntry(fact, is == null ? "" : is.text());
                }
            }
            claims = later;
        }
    }

    @Property
    void nothingIsBelievedThatNobodySaid(@ForAll("history") List<Word> history) {
        var said = history.stream()
                .flatMap(word -> word.said().entrySet().stream())
                .distinct()
                .toList();
        heard(history).agreed().forEach((fact, text) -> {
            if (!text.isEmpty()) {
                assertThat(said).contains(Map.entry(fact, text));
            }
        });
    }

    @Test
    void ofTwoSourcesThatNeverChangedTheirMindsTheOlderIsBelieved() {
        var old = VOICES.get(0);
        var young = VOICES.get(2);
        var one = Claims.NONE
                .heard(young, Map.of(Fact.TITLE, "young"), START)
                .heard(old, Map.of(Fact.TITLE, "old"), START);
        assertThat(one.agreed()).containsEntry(Fact.TITLE, "old");
    }

    @Test
    void whatASourceNoLongerSaysIsNoLongerShown() {
        var claims = Claims.NONE
                .heard(VOICES.get(0), Map.of(Fact.TITLE, "a", Fact.DESCRIPTION, "words"), START)
                .heard(VOICES.get(0), Map.of(Fact.TITLE, "a"), START.plusSeconds(1));
        assertThat(claims.agreed()).containsEntry(Fact.DESCRIPTION, "").containsEntry(Fact.TITLE, "a");
    }

    private static Claims heard(List<Word> history) {
        var claims = Claims.NONE;
        for (var word : history) {
            claims = word.isByHand()
                    ? claims.corrected(Map.of(), word.said(), word.at())
                    : claims.heard(VOICES.get(word.voice()), word.said(), word.at());
        }
        return claims;
    }
}
