package org.commonground.directory.imports.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text of bytes, whatever its writer thought of encodings. */
final class Texts {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");
    private static final List<Charset> WITH_A_MARK = List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
    private static final char MARK = '\uFEFF';

    private Texts() {}

    /** The text; where it is not in the encoding that it should be in, Western European letters are assumed and told. */
    static String of(byte[] bytes, @Nullable String contentType, Reading reading) {
        for (var charset : WITH_A_MARK) {
            if (startsWith(bytes, String.valueOf(MARK).getBytes(charset))) {
                return new String(bytes, charset).substring(1);
            }
        }
        return Stream.concat(said(contentType).stream(), Stream.of(StandardCharsets.UTF_8))
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .map(Texts::withoutMark)
                .orElseGet(() -> {
                    reading.trouble(null, null, "It is not in UTF-8: its letters are taken for Western European ones.");
                    return new String(bytes, Charset.forName("windows-1252"));
                });
    }

    private static Optional<Charset> said(@Nullable String contentType) {
        var match = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!match.find()) {
            return Optional.empty();
        }
        try {
            var charset = Charset.forName(match.group(1).toLowerCase(Locale.ROOT));
            return Optional.of(charset).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
