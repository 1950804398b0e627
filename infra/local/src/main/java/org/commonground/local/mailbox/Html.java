package org.commonground.local.mailbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a stranger's making, made harmless in a page. */
final class Html {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped, with web addresses as links. */
    static String withLinks(String text) {
        StringBuilder result = new StringBuilder();
        Matcher addresses = ADDRESS.matcher(text);
        int last = 0;
        while (addresses.find()) {
            String address = escape(addresses.group());
            result.append(escape(text.substring(last, addresses.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\" rel=\"noreferrer\">")
                    .append(address)
                    .append("</a>");
            last = addresses.end();
        }
        return result.append(escape(text.substring(last))).toString();
    }
}
