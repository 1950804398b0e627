package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.notification.contact.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @Test
    void lineBreaksControlsAndDirectionOverridesBecomeSpaces() {
        assertThat(Line.of(" Eve\r\nBcc: all\u2028\u202Eevil\u2066\0 ")).isEqualTo("Eve Bcc: all evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chi Ongwara", "Ólafur Þórðarson", "محمد علي", "陳大文", "O’Neill-Ní Bhriain", "Zoë 👩🏽‍🎓"})
    void realNamesStayAsTheyAre(String name) {
        assertThat(Line.of(name)).isEqualTo(name);
        assertThat(Line.greeting(name, Phrases.in(Language.ENGLISH))).isEqualTo("Hello " + name + ",");
    }

    @Test
    void aVeryLongTextIsCutBetweenCharacters() {
        assertThat(Line.of("👩".repeat(400))
                        .codePointCount(0, Line.of("👩".repeat(400)).length()))
                .isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Win at http://evil.example", "evil.example", "www.evil", "a@b", "<b>Eve</b>", " \n "})
    void aNameThatCouldBecomeALinkIsNotGreeted(String name) {
        assertThat(Line.greeting(name, Phrases.in(Language.ENGLISH))).isEqualTo("Hello,");
    }
}
