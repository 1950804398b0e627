package org.commonground.gateway.web.site;

import org.springframework.web.util.HtmlUtils;

/** Markup for somebody else's page: a sandboxed frame that may only open new windows, and a link for where it cannot be. */
final class Snippet {

    private Snippet() {}

    /**
     * What is framed.
     *
     * @param height in pixels
     */
    record Frame(String address, String title, int height) {}

    static String of(Frame frame, String link, String words) {
        return """
                <iframe src="%s" title="%s" loading="lazy" width="100%%" height="%d" style="border:0"
                  sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                <p><a href="%s">%s</a></p>
                """.formatted(
                        HtmlUtils.htmlEscape(frame.address()),
                        HtmlUtils.htmlEscape(frame.title()),
                        frame.height(),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(words));
    }
}
