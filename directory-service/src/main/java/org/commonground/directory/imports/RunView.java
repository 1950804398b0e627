package org.commonground.directory.imports;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.imports.reading.Trouble;
import org.jspecify.annotations.Nullable;

/** A reading of a feed as the API shows it. */
record RunView(
        String id,
        Instant at,
        RunDocument.Outcome outcome,
        @Nullable String detail,
        int found,
        int created,
        int changed,
        int same,
        int merged,
        int vanished,
        List<Trouble> problems) {

    static RunView from(RunDocument run) {
        var counts = run.counts();
        return new RunView(
                run.id(),
                run.at(),
                run.outcome(),
                run.detail(),
                counts.found(),
                counts.created(),
                counts.changed(),
                counts.same(),
                counts.merged(),
                counts.vanished(),
                run.problems());
    }
}
