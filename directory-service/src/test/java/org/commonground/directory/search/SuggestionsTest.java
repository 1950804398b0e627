package org.commonground.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonground.directory.search.Suggestions.Suggestion;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private final AnIndex index = new AnIndex()
            .with("evening", Map.of("title", "Good evening", "topics", List.of("Good relations", "art")))
            .with("past", Map.of("title", "Good morning", "start", "2026-01-01T09:00:00", "end", "2026-01-01T10:00:00"))
            .told("directory.organisations", "good", 1, profile("good", "The Good Example", "VERIFIED"))
            .told("directory.organisations", "hidden", 1, profile("hidden", "Good and hidden", "PENDING"))
            .told("directory.speakers", "zoe", 1, Map.of("id", "zoe", "slug", "zoe", "name", "Zoë Goodall"));

    private static Map<String, Object> profile(String id, String name, String status) {
        return Map.of("id", id, "slug", id, "name", name, "status", status);
    }

    @Test
    void theBeginningsOfNamesAreEnough() {
        assertThat(index.suggestions("goo"))
                .containsExactlyInAnyOrder(
                        new Suggestion("TOPIC", "Good relations", "https://site.example/events?topic=Good+relations"),
                        new Suggestion("EVENT", "Good evening", "https://site.example/events/evening"),
                        new Suggestion("ORGANISATION", "The Good Example", "https://site.example/organisations/good"),
                        new Suggestion("SPEAKER", "Zoë Goodall", "https://site.example/speakers/zoe"));
        assertThat(index.suggestions("zoe go")).extracting(Suggestion::text).containsExactly("Zoë Goodall");
    }

    @Test
    void aMisspeltNameIsSuggestedWhereThereIsNoneLikeIt() {
        assertThat(index.suggestions("evning")).extracting(Suggestion::text).containsExactly("Good evening");
    }

    @Test
    void nothingIsSuggestedForNothing() {
        assertThat(index.suggestions("")).isEmpty();
        assertThat(index.suggestions(" *** ")).isEmpty();
        assertThat(index.suggestions("penguin")).isEmpty();
    }
}
