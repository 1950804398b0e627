package org.commonground.notification.digest;

import java.time.LocalDate;
import java.util.List;

/** A day's digest, as it is to be written; public for the codec alone. */
public record Edition(LocalDate day, List<Line> lines) {

    public Edition {
        lines = List.copyOf(lines);
    }
}
