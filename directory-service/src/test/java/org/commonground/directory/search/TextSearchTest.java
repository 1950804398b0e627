package org.commonground.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.directory.search.Asking.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {

    private final AnIndex index = new AnIndex()
            .with(
                    "relations",
                    Map.of(
                            "title", "Good relations: community responses to hate",
                            "summary", "An evening about intolerance and divisiveness.",
                            "description", "Hear from people who build *good relations* across England.",
                            "topics", List.of("Good relations"),
                            "chair", Map.of("id", "chi", "name", "Chi Ongwara"),
                            "speakers", List.of(Map.of("id", "zoe", "name", "Zoë Łukasiewicz-O’Brien")),
                            "venue", Map.of("name", "Town Hall", "address", "Westminster", "postcode", "SW1A 0AA")))
            .with(
                    "script",
                    Map.of(
                            "title",
                            "Вечер памяти",
                            "speakers",
                            List.of(Map.of("id", "li", "name", "李小龙"), Map.of("id", "mo", "name", "محمد عبد الله"))))
            .with("late", Map.of("title", "Late opening", "description", "Mentions Westminster once."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relations",
                "RELATION hating",
                "evenings people",
                "responded",
                "hear from",
                "community hat",
                "town westm",
                "SW1A",
                "zoe lukasiewicz",
                "Zoë o'brien",
                "obrien's relations of the community"
            })
    void wordsAreFoundByTheirStemsAccentsApartAndTheLastOneByItsBeginning(String text) {
        assertThat(index.ids(words(text))).as(text).contains("relations");
    }

    @ParameterizedTest
    @CsvSource({
        "comunity, relations",
        "relatoins, relations",
        "intolerence, relations",
        "devisivness, relations",
        "Ungwara, relations",
        "Lukasievicz, relations",
        "Westminister hal, relations",
        "вечир, script"
    })
    void aMisspeltWordIsFoundWhereNothingIsSpeltLikeIt(String text, String id) {
        assertThat(index.ids(words(text))).contains(id);
    }

    @Test
    void aWordThatIsSpeltRightDoesNotFindItsNeighbours() {
        assertThat(index.ids(words("hate"))).containsExactly("relations");
        assertThat(index.ids(words("late"))).containsExactly("late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李小龙", "محمد", "ВЕЧЕР", "памяти вечер"})
    void namesAreFoundInAnyScript(String text) {
        assertThat(index.ids(words(text))).containsExactly("script");
    }

    @Test
    void whatIsInTheNameComesBeforeWhatIsOnlyMentioned() {
        var found = new AnIndex()
                .with("mentioned", Map.of("title", "Tea", "description", "Then dancing, and dancing again."))
                .with("called", Map.of("title", "An evening of dancing with many friends and neighbours"))
                .with("about", Map.of("title", "Come along", "topics", List.of("dancing")))
                .ids(words("dancing"));
        assertThat(found).containsExactly("called", "about", "mentioned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*:*",
                "?",
                ".*",
                "title:",
                "\"",
                "(",
                "[* TO *]",
                "relations~0.9999 AND nothing",
                "!relations",
                "NOT community",
                "+++",
                "/rel.*/ OR",
                "re*",
                "relatio?",
                "\\",
                "&&",
                "tow|hall x"
            })
    void nothingInItIsAnOperator(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N} .’']", " ");
        assertThat(index.ids(words(text))).isEqualTo(plain.isBlank() ? List.of() : index.ids(words(plain)));
    }

    @Test
    void allWordsMustOccurButTheSmallOnes() {
        assertThat(index.ids(words("community penguins"))).isEmpty();
        assertThat(index.ids(words("the community at a hall"))).containsExactly("relations");
    }
}
