package org.commonground.notification.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.notification.contact.Language;

/** What is said in several letters, in one language: {@code mail/<language>/phrases.properties}. */
final class Phrases {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Phrases> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Phrases::new));

    private final Language language;
    private final Properties phrases = new Properties();

    private Phrases(Language language) {
        this.language = language;
        var file = "/mail/" + language.code() + "/phrases.properties";
        try (var in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrases in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Locale locale() {
        return language.locale();
    }

    Set<String> keys() {
        return phrases.stringPropertyNames();
    }

    boolean has(String key) {
        return phrases.containsKey(key);
    }

    /** The phrase, with its gaps filled; what fills them is not looked at again. */
    String say(String key, Object... facts) {
        var phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no such phrase: " + key);
        }
        return GAP.matcher(phrase)
                .replaceAll(gap -> Matcher.quoteReplacement(facts[Integer.parseInt(gap.group(1))].toString()))
                .strip();
    }

    /** The phrase for this number: languages count differently. */
    String count(String key, long number, Object... facts) {
        return say(has(key + "." + number) ? key + "." + number : key + ".n", facts);
    }
}
