package org.commonground.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final String WITH_LENGTH = "HTTP/1.1 201 \r\nContent-Length: 5\r\n\r\nhello";
    private static final String IN_CHUNKS =
            "HTTP/1.1 503 \r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";

    @Test
    void aMessageWithALengthEndsThere() {
        Message answer = whole(WITH_LENGTH);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.closes()).isFalse();
    }

    @Test
    void chunksAreJoined() {
        Message answer = whole(IN_CHUNKS);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("hello world");
        assertThat(answer.closes()).isTrue();
    }

    @Test
    void nothingLessThanAllOfItIsAMessage() {
        for (String text : new String[] {WITH_LENGTH, IN_CHUNKS}) {
            for (int length = 0; length < text.length(); length++) {
                assertThat(parse(text.substring(0, length)))
                        .as("the first %d bytes", length)
                        .isNull();
            }
        }
    }

    @Test
    void aRequestIsAMessageToo() {
        assertThat(whole("POST / HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}").body())
                .isEqualTo("{}");
    }

    private static Message whole(String text) {
        return Objects.requireNonNull(parse(text));
    }

    private static @Nullable Message parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Message.parse(bytes, bytes.length);
    }
}
