package org.commonground.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5 minutes",
        "60, 1 hour",
        "90, 1 hour 30 minutes",
        "1440, 24 hours",
        "2880, 2 days",
        "4321, 3 days 1 minute",
        "10080, 7 days",
    })
    void aLengthOfTimeAsPeopleSayIt(int minutes, String words) {
        assertThat(Span.words(minutes)).isEqualTo(words);
    }
}
