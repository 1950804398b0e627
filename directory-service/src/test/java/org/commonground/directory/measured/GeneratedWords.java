package org.commonground.directory.measured;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text in which words are as frequent as in a language: a few very, most hardly (Zipf's law). Always the same. */
final class GeneratedWords {

    private static final String[] SYLLABLES = {
        "ba", "com", "den", "el", "fa", "gre", "hol", "in", "ju", "kin", "lo", "mun", "ne", "or", "pal", "qui", "res",
        "sta", "ti", "un", "ver", "wel", "ex", "yo", "zen", "shire", "ton", "ing", "ity", "ed"
    };
    private static final int DIFFERENT = 20_000;

    private final Random random;

    GeneratedWords(long seed) {
        this.random = new Random(seed);
    }

    String word() {
        // the inverse of a distribution whose density falls as 1/rank
        var rank = (int) Math.pow(DIFFERENT, random.nextDouble()) - 1;
        return word(rank);
    }

    /** The word of this rank, 0 being the most frequent. */
    static String word(int rank) {
        var word = new StringBuilder(SYLLABLES[rank % SYLLABLES.length]);
        var rest = rank / SYLLABLES.length + 7;
        while (rest > 0) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return word.toString();
    }

    String text(int words) {
        return IntStream.range(0, words).mapToObj(_ -> word()).collect(Collectors.joining(" "));
    }

    int number(int below) {
        return random.nextInt(below);
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }
}
