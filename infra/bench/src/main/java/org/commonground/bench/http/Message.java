package org.commonground.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 request or answer with a length or in chunks (RFC 9112). Every byte is taken for a character: nothing but
 * ASCII is looked for.
 *
 * @param head the first line and the headers, each line with its end
 * @param body without the chunks' sizes
 */
public record Message(String head, String body) {

    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final String CLOSES = "\r\nconnection: close";

    /** The message that these bytes are, or null while some of them are still to come. */
    static @Nullable Message parse(byte[] bytes, int length) {
        int bodyAt = afterHead(bytes, length);
        if (bodyAt < 0) {
            return null;
        }
        String head = text(bytes, 0, bodyAt);
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains(CHUNKED)) {
            String body = chunks(text(bytes, bodyAt, length));
            return body == null ? null : new Message(head, body);
        }
        int end = bodyAt + contentLength(lower);
        return end > length ? null : new Message(head, text(bytes, bodyAt, end));
    }

    /** An answer's status code. */
    public int status() {
        int at = head.indexOf(' ') + 1;
        return Integer.parseInt(head, at, at + 3, 10);
    }

    /** Whether the sender uses the connection no more. */
    boolean closes() {
        return head.toLowerCase(Locale.ROOT).contains(CLOSES);
    }

    private static int afterHead(byte[] bytes, int length) {
        for (int at = 3; at < length; at++) {
            if (bytes[at] == '\n' && bytes[at - 1] == '\r' && bytes[at - 2] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    private static int contentLength(String head) {
        int at = head.indexOf(LENGTH);
        return at < 0
                ? 0
                : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at + LENGTH.length()))
                        .strip());
    }

    private static @Nullable String chunks(String sent) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = sent.indexOf("\r\n", at);
            if (line < 0) {
                return null;
            }
            int size = Integer.parseInt(sent.substring(at, line), 16);
            int next = line + 2 + size + 2;
            if (next > sent.length()) {
                return null;
            }
            if (size == 0) {
                return body.toString();
            }
            body.append(sent, line + 2, line + 2 + size);
            at = next;
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
