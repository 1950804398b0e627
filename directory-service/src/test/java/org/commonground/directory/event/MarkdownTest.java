package org.commonground.directory.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {

    @Test
    void emphasisListsAndLinksAreShown() {
        assertThat(Markdown.html("*Good* relations\n\n- [Alert](https://example.org/?a=1&b=2)\n"))
                .contains("<em>Good</em>")
                .contains("<li><a rel=\"noopener nofollow\" href=\"https://example.org/?a=1&amp;b=2\">Alert</a></li>");
    }

    @Test
    void htmlIsShownAsText() {
        assertThat(Markdown.html("<script>alert(1)</script>\n\nand <b onclick=x>bold</b>"))
                .doesNotContain("<script", "<b")
                .contains("&lt;script&gt;");
    }

    @Test
    void linksThatRunSomethingLeadNowhere() {
        assertThat(Markdown.html("[a](javascript:alert%281%29) [b](data:text/html,x) <javascript:alert(1)>"))
                .doesNotContain("href=\"javascript", "href=\"data");
    }

    @Test
    void aPictureBecomesItsDescription() {
        assertThat(Markdown.html("See ![the *map*](https://tracker.example/pixel.gif) here"))
                .isEqualTo("<p>See the <em>map</em> here</p>\n");
    }

    @Test
    void headingsStartBelowThePagesOwn() {
        assertThat(Markdown.html("# Programme")).isEqualTo("<h3>Programme</h3>\n");
        assertThat(Markdown.html("##### Small")).isEqualTo("<h6>Small</h6>\n");
    }

    static Stream<String> nested() {
        return Stream.of(">", "- ", "*a **b ", "[", "![", "`", "1. ", "_*", "\\")
                .map(piece -> piece.repeat(20_000 / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void whatIsNestedBeyondReasonIsShownAsTypedAndQuickly(String text) {
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(Markdown.html(text)).isNotEmpty());
    }
}
