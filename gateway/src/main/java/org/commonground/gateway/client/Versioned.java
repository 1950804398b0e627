package org.commonground.gateway.client;

import java.util.Objects;
import org.springframework.http.ResponseEntity;

/**
 * What a service holds, and which version of it this is.
 *
 * @param tag to be said with a change ({@code If-Match}, RFC 9110 section 13.1.1), so that it is refused where somebody
 *     else has changed it since
 */
public record Versioned<T>(T value, String tag) {

    /** Where a service names no version, every version will do. */
    static <T> Versioned<T> of(ResponseEntity<T> answer) {
        var tag = answer.getHeaders().getETag();
        return new Versioned<>(Objects.requireNonNull(answer.getBody(), "an empty answer"), tag == null ? "*" : tag);
    }
}
