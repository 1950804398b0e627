package org.commonground.directory.page;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.regex;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/** A search for plain words: every one of them must occur; nothing in them is an operator or a pattern. */
public final class Search {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Search() {}

    /** Documents whose lower-case text in {@code field} has all the words. */
    public static Bson words(String field, @Nullable String query) {
        if (query == null || query.isBlank()) {
            return empty();
        }
        if (query.length() > LONGEST) {
            throw new InvalidField("q", "Search for at most " + LONGEST + " characters.");
        }
        if (query.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidField("q", "Search for words: this holds invisible control characters.");
        }
        return and(Arrays.stream(SPACES.split(query.strip().toLowerCase(Locale.ROOT)))
                .limit(MOST_WORDS)
                .map(word -> regex(field, Pattern.quote(word)))
                .toList());
    }

    /** The text in which {@link #words} finds. */
    public static String text(@Nullable String... parts) {
        return String.join(
                        " ", Arrays.stream(parts).filter(part -> part != null).toList())
                .toLowerCase(Locale.ROOT);
    }
}
