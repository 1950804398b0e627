package org.commonground.directory.event;

import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Turns CommonMark into HTML that is safe on any page: HTML in it is shown as text, links lead only to harmless
 * schemes, pictures (which could watch the reader) become their description, headings start below the page's own.
 */
final class Markdown {

    private static final int DEEPEST = 40;
    private static final int PAGE_HEADINGS = 2;
    private static final int LOWEST_HEADING = 6;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .attributeProviderFactory(context -> Markdown::guardLinks)
            .build();

    private Markdown() {}

    static String html(String markdown) {
        var document = PARSER.parse(markdown);
        if (isDeeperThan(DEEPEST, document)) {
            return RENDERER.render(asTyped(markdown));
        }
        document.accept(new Plain());
        return RENDERER.render(document);
    }

    private static void guardLinks(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noopener nofollow");
        }
    }

    private static Document asTyped(String text) {
        var document = new Document();
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        document.appendChild(paragraph);
        return document;
    }

    /** Rendering is recursive, so nesting is measured first, without recursion. */
    private static boolean isDeeperThan(int limit, Node root) {
        var depth = 0;
        @Nullable Node node = root.getFirstChild();
        while (node != null && node != root) {
            if (node.getFirstChild() != null) {
                depth++;
                if (depth > limit) {
                    return true;
                }
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == root ? null : node.getNext();
        }
        return false;
    }

    private static final class Plain extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + PAGE_HEADINGS, LOWEST_HEADING));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            image.unlink();
        }
    }
}
