package org.commonground.platform.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** More was sent than this service reads. */
final class BodyTooLarge extends IOException {

    private final transient DataSize limit;

    BodyTooLarge(DataSize limit) {
        super("body over " + limit);
        this.limit = limit;
    }

    Problem problem() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "That is too much at once",
                "Send at most " + limit.toKilobytes() + " kB.");
    }
}
