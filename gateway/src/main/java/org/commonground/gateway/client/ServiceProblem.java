package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service understood and said no: its problem document (RFC 9457), typed. */
public final class ServiceProblem extends RuntimeException {

    private final int status;
    private final transient Body body;
    private final @Nullable String retryAfter;

    public ServiceProblem(int status, Body body) {
        this(status, body, null);
    }

    /** With what the service's {@code Retry-After} says. */
    public ServiceProblem(int status, Body body, @Nullable String retryAfter) {
        super(status + " " + body.type() + ": " + body.detail());
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    /** Whether the problem is of this type, for example {@code event-full}. */
    public boolean is(String type) {
        return body.type().endsWith("/" + type);
    }

    /** Whether the service is well but has too much to do: nothing was begun, and later it may be. */
    public boolean busy() {
        return is("busy");
    }

    /** When to ask again, in seconds, where the service said so. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    public String title() {
        return body.title();
    }

    /** What went wrong and what to do, in plain English; may be empty. */
    public String detail() {
        return body.detail();
    }

    public List<FieldError> errors() {
        return body.errors();
    }

    /** How many places are left, where the problem says so. */
    public @Nullable Integer placesLeft() {
        return body.placesLeft();
    }

    /** One thing that is wrong with what was sent. */
    public record FieldError(String field, String message) {}

    /** The document on the wire; whatever it leaves out is empty. */
    public record Body(
            String type,
            String title,
            String detail,
            List<FieldError> errors,
            @Nullable Integer placesLeft) {

        public Body {
            type = Wire.text(type);
            title = Wire.text(title);
            detail = Wire.text(detail);
            errors = Wire.list(errors);
        }
    }
}
