package org.commonground.directory.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.field.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation may put into letters: nothing that breaks one, leads elsewhere, or reads like what it is not. */
class LetterheadTest {

    @Test
    void aSignatureIsAFewLinesAsTheyWereTyped() {
        var letterhead = Letterhead.of(
                " Hello@Example.org ", "  Zoë & 王小明, “office” 🙂\r\n\r\nTel. 020 7946 0000\n", Letterhead.Language.CY);

        assertThat(letterhead.replyTo()).isEqualTo(new EmailAddress("hello@example.org"));
        assertThat(letterhead.signature()).containsExactly("Zoë & 王小明, “office” 🙂", "Tel. 020 7946 0000");
        assertThat(Letterhead.of("", " \n ", null)).isEqualTo(Letterhead.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "\"a b\"@example.org",
                "Name <a@example.org>",
                "zoë@example.org",
                "a@exämple.org",
                "\u202Egro.elpmaxe@a"
            })
    void answersGoToExactlyOneAddress(String typed) {
        assertThatThrownBy(() -> Letterhead.of(typed, null, null))
                .isInstanceOfSatisfying(
                        InvalidField.class, it -> assertThat(it.field()).isEqualTo("replyTo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://example.org/",
                "WWW.example.org",
                "write to a@example.org",
                "<script>alert(1)</script>",
                "1\n2\n3\n4\n5"
            })
    void aSignatureLeadsNowhere(String typed) {
        assertThatThrownBy(() -> Letterhead.of(null, typed, null))
                .isInstanceOfSatisfying(
                        InvalidField.class, it -> assertThat(it.field()).isEqualTo("signature"));
    }

    @Test
    void aLineIsNoLongerThanALine() {
        assertThat(new Letterhead(null, List.of("x".repeat(100)), Letterhead.Language.EN).signature())
                .hasSize(1);
        assertThatThrownBy(() -> new Letterhead(null, List.of("x".repeat(101)), Letterhead.Language.EN))
                .isInstanceOf(InvalidField.class);
    }
}
