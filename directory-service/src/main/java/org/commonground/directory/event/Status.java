package org.commonground.directory.event;

import org.jspecify.annotations.Nullable;

/** Where an event stands. */
public sealed interface Status {

    /** Seen by its organisers only. */
    record Draft() implements Status {}

    /** On the public list. */
    record Published() implements Status {}

    /** Public, but not at the time it names; another one will be given. */
    record Postponed() implements Status {}

    /** Public, and will not take place; there is no way back. */
    record Cancelled(@Nullable String reason) implements Status {}

    /** Its name on the wire and in the store. */
    default String code() {
        return switch (this) {
            case Draft() -> "DRAFT";
            case Published() -> "PUBLISHED";
            case Postponed() -> "POSTPONED";
            case Cancelled(var reason) -> "CANCELLED";
        };
    }

    default @Nullable String cause() {
        return this instanceof Cancelled(var reason) ? reason : null;
    }

    default boolean isPublic() {
        return !(this instanceof Draft);
    }

    static Status of(String code, @Nullable String reason) {
        return switch (code) {
            case "DRAFT" -> new Draft();
            case "PUBLISHED" -> new Published();
            case "POSTPONED" -> new Postponed();
            case "CANCELLED" -> new Cancelled(reason);
            default -> throw new IllegalArgumentException("no status " + code);
        };
    }
}
