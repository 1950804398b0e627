package org.commonground.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is true of the markup of every page. */
public final class Markup {

    private Markup() {}

    /** The page, after a look at what every page must have and must not have. */
    public static Document of(MvcTestResult result) {
        var page = Jsoup.parse(text(result));
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.title()).contains("Common Ground");
        assertThat(page.select("h1")).as("one h1").hasSize(1);
        assertThat(page.select("main#content")).as("one main landmark").hasSize(1);
        assertThat(page.select("a.skip[href=#content]")).as("skip link").hasSize(1);
        assertThat(page.select("header nav[aria-label], footer"))
                .as("landmarks")
                .hasSizeGreaterThan(1);
        safeUnderStrictPolicy(page);
        everyFieldHasItsLabel(page);
        everyReferenceLeadsSomewhere(page);
        assertThat(page.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
        assertThat(page.select("fieldset:not(:has(> legend))"))
                .as("unnamed groups")
                .isEmpty();
        return page;
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static void safeUnderStrictPolicy(Document page) {
        assertThat(page.select("[style], style")).as("inline styles").isEmpty();
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .as("inline scripts")
                .isEmpty();
        assertThat(page.getAllElements())
                .as("inline event handlers")
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    private static void everyFieldHasItsLabel(Document page) {
        for (var field : page.select("input:not([type=hidden]), textarea, select")) {
            var labels = (field.closest("label") == null ? 0 : 1)
                    + page.select("label[for=" + field.id() + "]").size();
            assertThat(labels).as("labels of " + field).isEqualTo(1);
        }
    }

    private static void everyReferenceLeadsSomewhere(Document page) {
        for (var described : page.select("[aria-describedby]")) {
            for (var id : described.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as("description " + id).isNotNull();
            }
        }
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as("target of " + link)
                    .isNotNull();
        }
    }
}
