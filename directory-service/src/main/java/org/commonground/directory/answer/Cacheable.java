package org.commonground.directory.answer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer with a tag of its bytes (RFC 9110): whoever has the same is told so with 304. */
public final class Cacheable {

    private static final int TAG_BYTES = 16;

    private Cacheable() {}

    /**
     * The whole answer; Spring makes a 304 of it where the request's conditions say so.
     *
     * @param changed when what it tells of last changed
     * @param keep how long it may be kept without asking
     */
    public static ResponseEntity.BodyBuilder of(MediaType type, byte[] body, Instant changed, CacheControl keep) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(keep)
                .lastModified(changed)
                .eTag("\"" + tag(body) + "\"");
    }

    private static String tag(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
