package org.commonground.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.directory.search.Asking.anything;
import static org.commonground.directory.search.Asking.of;
import static org.commonground.directory.search.Asking.words;

import java.util.List;
import java.util.Map;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.search.Facets.Counted;
import org.commonground.directory.search.Facets.CountedOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSearchTest {

    private static final Map<String, Object> LONDON =
            Map.of("name", "Town Hall", "lat", 51.5, "lon", -0.12, "access", List.of("step-free", "hearing-loop"));
    private static final Map<String, Object> OXFORD =
            Map.of("name", "Town Hall", "lat", 51.75, "lon", -1.26, "access", List.of("step-free"));
    private static final Map<String, Object> LEEDS = Map.of("name", "Town Hall", "lat", 53.8, "lon", -1.55);

    private final AnIndex index = new AnIndex()
            .with("over", at("2026-11-30T19:00:00", Map.of("venue", LONDON)))
            .with(
                    "london",
                    at(
                            "2026-12-01T19:00:00",
                            Map.of(
                                    "venue", LONDON,
                                    "topics", List.of("Good relations", "art"),
                                    "partners", List.of(Map.of("id", "partner", "name", "Example Partner")))))
            .with("oxford", at("2026-12-02T19:00:00", Map.of("venue", OXFORD, "topics", List.of("good relations"))))
            .with(
                    "leeds",
                    at(
                            "2027-01-02T19:00:00",
                            Map.of(
                                    "venue", LEEDS,
                                    "topics", List.of("Good relations"),
                                    "chair", Map.of("id", "chair", "name", "Example Chair"),
                                    "series", Map.of("id", "weekly", "name", "Every week"))))
            .with("afar", at("2027-01-03T19:00:00", Map.of("online", Map.of("url", "https://example.org"))));

    private static Map<String, Object> at(String start, Map<String, Object> changes) {
        var all = new java.util.HashMap<>(changes);
        all.put("start", start);
        all.put("end", start.replace("T19", "T21"));
        return all;
    }

    @Test
    void whatIsNotOverComesInItsOrder() {
        assertThat(index.ids(anything())).containsExactly("london", "oxford", "leeds", "afar");
    }

    @Test
    void daysAreThoseOfThePlaceAndBothAreIncluded() {
        assertThat(index.ids(of(Map.of("from", "2026-11-30", "to", "2026-12-01"))))
                .containsExactly("over", "london");
        assertThat(index.ids(of(Map.of("from", "2027-01-02")))).containsExactly("leeds", "afar");
        assertThat(index.ids(of(Map.of("to", "2026-12-01")))).containsExactly("london");
    }

    @Test
    void whatIsChosenMustHold() {
        assertThat(index.ids(of(Map.of("topic", "GOOD relations")))).containsExactly("london", "oxford", "leeds");
        assertThat(index.ids(of(Map.of("organisation", "partner")))).containsExactly("london");
        assertThat(index.ids(of(Map.of("speaker", "chair")))).containsExactly("leeds");
        assertThat(index.ids(of(Map.of("series", "weekly")))).containsExactly("leeds");
        assertThat(index.ids(of(Map.of("online", "true")))).containsExactly("afar");
        assertThat(index.ids(of(Map.of(), "step-free"))).containsExactly("london", "oxford");
        assertThat(index.ids(of(Map.of(), "step-free", "hearing-loop"))).containsExactly("london");
        assertThat(index.ids(of(Map.of("topic", "art", "online", "true")))).isEmpty();
    }

    @Test
    void theNearestComeFirstAndWhatIsTooFarDoesNot() {
        var reading = Map.of("lat", "51.45", "lon", "-0.97", "sort", "distance");
        assertThat(index.ids(of(reading))).containsExactly("oxford", "london", "leeds", "afar");
        assertThat(index.ids(of(Map.of("lat", "51.45", "lon", "-0.97", "within", "80"))))
                .containsExactly("london", "oxford");
    }

    @Test
    void everythingThatWasFoundIsCounted() {
        var facets = index.find(anything()).facets();
        assertThat(facets.topics()).containsExactly(new Counted("Good relations", 3), new Counted("art", 1));
        assertThat(facets.organisations())
                .containsExactly(
                        new CountedOrganisation("host", "Example Host", 4),
                        new CountedOrganisation("partner", "Example Partner", 1));
        assertThat(facets.access()).containsExactly(new Counted("step-free", 2), new Counted("hearing-loop", 1));
        assertThat(facets.online()).isEqualTo(1);
        assertThat(facets.months()).containsExactly(new Counted("2026-12", 2), new Counted("2027-01", 2));
    }

    @Test
    void whatIsNoLongerListedIsNoLongerFound() {
        index.told("directory.events", "london", 2, AnIndex.event("london", Map.of("listed", false)));
        index.told("directory.events", "oxford", 2, (byte[]) null);
        index.told("directory.events", "leeds", 2, AnIndex.event("leeds", Map.of("status", "DRAFT")));
        assertThat(index.ids(anything())).containsExactly("afar");
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        index.told("directory.events", "london", 3, AnIndex.event("london", Map.of("title", "Newer")));
        index.told("directory.events", "london", 2, AnIndex.event("london", Map.of("title", "Older")));
        assertThat(index.ids(words("newer"))).containsExactly("london");
    }

    @Test
    void aRecordThatCannotBeReadIsLeftOut() {
        for (var poison : List.of("{", "[]", "null", "{\"id\":\"x\"}", "{\"id\":{\"$ne\":1}}")) {
            index.told("directory.events", "x", 1, poison.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        index.told("directory.events", "x", 1, AnIndex.event("x", Map.of("timeZone", "Nowhere/There")));
        assertThat(index.ids(anything())).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday, 'Give a date, like 2026-12-21.'",
        "to, 2026-02-30, 'Give a date, like 2026-12-21.'",
        "q, a b c d e f g h i, Search for at most 8 words.",
        "lat, 91, 'Give degrees from -90 to 90, like 51.4998.'",
        "lat, NaN, 'Give degrees from -90 to 90, like 51.4998.'",
        "within, 5, 'Say from where: give lat and lon.'",
        "online, maybe, 'Give true, or leave it out.'",
        "sort, price, 'Give relevance, date or distance.'",
        "sort, distance, 'To sort by distance, say from where: give lat and lon.'"
    })
    void aSearchThatCannotBeDoneIsExplained(String field, String value, String message) {
        assertThatThrownBy(() -> index.find(of(Map.of(field, value))))
                .isInstanceOf(InvalidField.class)
                .hasMessage(message);
    }

    @Test
    void theTextIsBounded() {
        assertThatThrownBy(() -> index.find(words("x".repeat(101)))).hasMessage("Search for at most 100 characters.");
        assertThatThrownBy(() -> index.find(words("a\u0000b")))
                .hasMessage("Search for words: this holds invisible control characters.");
    }
}
