package org.commonground.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.commonground.notification.message.Sheet.Block;
import org.commonground.notification.message.Sheet.Kind;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Map<String, String> ADDRESSES = Map.of("manage", "https://a.example/b");

    @Test
    void aLetterIsAHeadingAndBlocksOfWhichEmptyOnesAreLeftOut() {
        var sheet = Sheet.read("# Hello\r\n\r\nOne\nline.\n\n  \n\n{facts}\n\n-> manage: See it\n", ADDRESSES);

        assertThat(sheet.heading()).isEqualTo("Hello");
        assertThat(sheet.blocks())
                .containsExactly(
                        new Block(Kind.PARAGRAPH, "One line.", ""),
                        new Block(Kind.FACTS, "", ""),
                        new Block(Kind.BUTTON, "See it", "https://a.example/b"));
    }

    @Test
    void wordsCanLeadNowhereButToTheAddressesOfTheLetter() {
        assertThatThrownBy(() -> Sheet.read("# Hello\n\n-> elsewhere: Click", ADDRESSES))
                .hasMessageContaining("no such address");
        assertThat(Sheet.read("# Hello\n\nSee -> manage: https://evil.example {facts}", ADDRESSES)
                        .blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.PARAGRAPH);
    }

    @Test
    void aLetterWithoutAHeadingIsNone() {
        assertThatThrownBy(() -> Sheet.read("Hello", ADDRESSES)).hasMessageContaining("heading");
    }
}
