package org.commonground.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    record Form(
            @PlainText(max = 20) String line,
            @PlainText(max = 20, multiline = true) String lines) {}

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"", "Siân Ŵyn", "محمد علي", "李小龍", "👩🏽‍🦽 wheelchair", "=SUM(A1)"})
    void textInAnyScriptIsPlain(String text) {
        assertThat(validator.validate(new Form(text, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul\u0000",
                "bell\u0007",
                "turned\u202Earound",
                "isolated\u2066",
                "lone\uD800",
                "123456789012345678901"
            })
    void whatHidesOrTurnsTextIsNot(String text) {
        assertThat(validator.validate(new Form(text, text))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\ttab", "carriage\r\nreturn"})
    void lineBreaksArePlainOnlyWhereThereMayBeLines(String text) {
        assertThat(validator.validate(new Form(text, text)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString("line"));
    }
}
