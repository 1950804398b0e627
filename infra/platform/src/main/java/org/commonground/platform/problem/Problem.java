package org.commonground.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Something a caller must be told, in the words of RFC 9457 (problem details).
 *
 * <p>Thrown where a request cannot go on, and rendered in one place as {@code application/problem+json}. Its text is
 * written for people: it says what to do.
 */
public final class Problem extends RuntimeException {

    /** What is wrong with one field of the request; {@code field} is its JSON path, such as {@code booking.maxPartySize}. */
    public record FieldError(String field, String message) {}

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final String detail;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    private Problem(HttpStatus status, String type, String title, String detail) {
        super(type + ": " + detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
    }

    /** A problem of the stable type {@code /problems/<type>}. */
    public static Problem of(HttpStatus status, String type, String title, String detail) {
        return new Problem(status, type, title, detail);
    }

    /** 404 of the type {@code <thing>-not-found}. */
    public static Problem notFound(String thing) {
        return of(
                HttpStatus.NOT_FOUND,
                thing + "-not-found",
                "Not found",
                "There is no " + thing + " here. Check the address.");
    }

    /** 400 for fields that cannot be taken as they are; add them with {@link #with}. */
    public static Problem invalid() {
        return of(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Something needs correcting",
                "Correct the fields named below and send it again.");
    }

    /** Adds what is wrong with one field, in words that say what would be right. */
    public Problem with(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }

    /** Adds a member of its own, such as {@code placesLeft}. */
    public Problem property(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    /** Adds when to ask again; told as {@code Retry-After}, in whole seconds. */
    public Problem retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** The members of the JSON object, in a stable order. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + type);
        body.put("title", title);
        body.put("status", status.value());
        body.put("detail", detail);
        body.putAll(properties);
        body.put("errors", errors);
        return body;
    }
}
