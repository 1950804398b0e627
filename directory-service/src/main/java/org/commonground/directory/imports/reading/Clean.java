package org.commonground.directory.imports.reading;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Strangers' text in a form that is safe to keep: no control characters, no direction overrides, not too long. What is
 * HTML becomes plain text with its links and lists as Markdown.
 */
final class Clean {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern LINE_END_BLANKS = Pattern.compile("[ \\t\\u00A0]+\\n");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern ONE_BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n|[-*] |\\d+[.)] )");
    private static final Pattern TAG = Pattern.compile(
            "<(?:br|p|a|b|i|ul|ol|li|div|span|strong|em|html|h[1-6]|u)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARACTER_REFERENCE =
            Pattern.compile("&(?:amp|lt|gt|quot|nbsp|hellip|ndash|mdash|[lr][sd]quo|#\\d{2,5}|#x[0-9a-fA-F]{2,4});");

    private Clean() {}

    /** One line. */
    static String line(String text, int longest) {
        return cut(BLANKS.matcher(visible(spelledOut(text))).replaceAll(" ").strip(), longest);
    }

    /** Any number of lines, as Markdown that keeps them apart. */
    static String lines(String text, int longest) {
        var known = TAG.matcher(text).find() ? text : spelledOut(text);
        var plain = TAG.matcher(known).find() ? fromHtml(known) : known;
        var unix = visible(plain.replace("\r\n", "\n").replace('\r', '\n'));
        var tidy = MANY_LINES
                .matcher(LINE_END_BLANKS.matcher(unix).replaceAll("\n"))
                .replaceAll("\n\n");
        return cut(ONE_BREAK.matcher(tidy.strip()).replaceAll("  \n"), longest);
    }

    private static String spelledOut(String text) {
        return CHARACTER_REFERENCE.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    private static String fromHtml(String html) {
        var body = Jsoup.parse(html).body();
        var text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element) {
                    text.append(before(element));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    text.append(after(element));
                }
            }
        });
        return text.toString();
    }

    private static String before(Element element) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "li" -> "\n- ";
            case "p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6" -> "\n\n";
            case "a" -> isLink(element) ? "[" : "";
            default -> "";
        };
    }

    private static String after(Element element) {
        return switch (element.normalName()) {
            case "p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6" -> "\n\n";
            case "a" -> isLink(element) ? "](" + element.attr("href").strip() + ")" : "";
            default -> "";
        };
    }

    private static boolean isLink(Element element) {
        var address = element.attr("href").strip();
        return !element.text().isBlank() && address.matches("(?i)https?://[^\\s()<>]+");
    }
}
