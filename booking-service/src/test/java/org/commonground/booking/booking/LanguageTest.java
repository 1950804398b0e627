package org.commonground.booking.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        // chosen, the browser's, what it is then
        "cy, en, CY",
        "en, cy, EN",
        ", 'cy, en;q=0.5', CY",
        ", 'cy-GB, en;q=0.5', CY",
        ", 'de, en;q=0.9, cy;q=0.8', EN",
        ", 'de', EN",
        ", '*', EN",
        ", ';q=x,,', EN",
        ", , EN"
    })
    void whatIsChosenCountsBeforeWhatTheBrowserPrefers(
            @Nullable String chosen, @Nullable String acceptLanguage, Language expected) {
        assertThat(Language.of(chosen, acceptLanguage)).isEqualTo(expected);
    }
}
