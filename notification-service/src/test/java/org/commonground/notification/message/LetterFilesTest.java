package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.notification.contact.Language;
import org.commonground.notification.member.Invited;
import org.commonground.notification.support.GoodRelations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that letters are written from: complete, and saying in each language what they say in the others. */
class LetterFilesTest {

    private static final Path FILES = Path.of("src/main/resources/mail");
    private static final Pattern EXPRESSIONS = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAMES = Pattern.compile("(?<![\\w'.])[a-z]\\w*(?![\\w']|\\()");
    private static final Pattern STRUCTURE = Pattern.compile("(?m)^(?:\\[# [^\\]]*])?(# |\\{\\w+}|-> \\w+:)");
    private static final Pattern GAPS = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Template.class)
    void everyLetterIsThereInEveryLanguageWithTheSameGapsAndParts(Template template) throws IOException {
        var english = read(Language.ENGLISH, template);
        for (var language : Language.values()) {
            var file = read(language, template);
            assertThat(names(file)).as("%s", language).isEqualTo(names(english));
            assertThat(all(STRUCTURE, file)).as("%s", language).isEqualTo(all(STRUCTURE, english));
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void whateverALetterIsFilledInWithIsThere(Template template) throws IOException {
        assertThat(known(template)).containsAll(names(read(Language.ENGLISH, template)));
    }

    @Test
    void noFileIsThereThatNoLetterIsWrittenFrom() throws IOException {
        for (var language : Language.values()) {
            try (var files = Files.list(FILES.resolve(language.code()))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                        Arrays.stream(Template.values()).map(template -> template.code() + ".txt"),
                                        Stream.of("phrases.properties"))
                                .toList());
            }
        }
    }

    @Test
    void everyPhraseIsThereInEveryLanguageWithTheSameGaps() {
        var english = Phrases.in(Language.ENGLISH);
        for (var language : Language.values()) {
            var phrases = Phrases.in(language);
            assertThat(families(phrases)).isEqualTo(families(english));
            for (var key : english.keys()) {
                if (phrases.has(key)) {
                    assertThat(gaps(phrases, key)).as("%s in %s", key, language).isEqualTo(gaps(english, key));
                }
            }
        }
    }

    /** Languages count differently, so the keys for single numbers may differ. */
    private static Set<String> families(Phrases phrases) {
        return phrases.keys().stream()
                .map(key -> key.replaceAll("\\.(\\d|n)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> gaps(Phrases phrases, String key) {
        return new TreeSet<>(all(GAPS, phrases.say(key, "{0}", "{1}", "{2}")));
    }

    private static Set<String> known(Template template) {
        if (template == Template.SIGN_IN_LINK) {
            return Set.of("expires");
        }
        var site = new SiteProperties(URI.create("http://127.0.0.1:8080"));
        if (template == Template.DIGEST) {
            return Set.of("organisation");
        }
        if (template.isToMember()) {
            return new InvitationFacts(
                            new Invited(GoodRelations.event(), "Aik Saath", null, false),
                            "aik-saath",
                            Phrases.in(Language.ENGLISH),
                            site)
                    .variables()
                    .keySet();
        }
        return new GuestFacts(template, GoodRelations.guest(), GoodRelations.event(), null, site, Instant.EPOCH)
                .variables()
                .keySet();
    }

    /** Of the variables in a file's expressions; words in quotation marks and methods are not names. */
    private static Set<String> names(String file) {
        return EXPRESSIONS
                .matcher(file)
                .results()
                .map(found -> found.group(1).replaceAll("'[^']*'", ""))
                .flatMap(expression -> NAMES.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String read(Language language, Template template) throws IOException {
        return Files.readString(FILES.resolve(language.code()).resolve(template.code() + ".txt"));
    }
}
