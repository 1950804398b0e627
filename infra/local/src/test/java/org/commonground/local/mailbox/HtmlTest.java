package org.commonground.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void markupIsShownNotRun() {
        assertThat(Html.escape("<script>alert(\"1\" & '2')</script>"))
                .isEqualTo("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
    }

    @Test
    void addressesBecomeLinksWithoutTheSentencesStop() {
        assertThat(Html.withLinks("Go to http://127.0.0.1:8080/bookings/a_b-c?x=1&y=2. Thanks <3"))
                .isEqualTo("Go to <a href=\"http://127.0.0.1:8080/bookings/a_b-c?x=1&amp;y=2\" rel=\"noreferrer\">"
                        + "http://127.0.0.1:8080/bookings/a_b-c?x=1&amp;y=2</a>. Thanks &lt;3");
    }

    @Test
    void aQuoteEndsAnAddress() {
        assertThat(Html.withLinks("http://a.example/\"onmouseover=\"alert(1)")).doesNotContain("\"onmouseover");
    }
}
