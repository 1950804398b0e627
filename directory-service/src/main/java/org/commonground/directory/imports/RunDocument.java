package org.commonground.directory.imports;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.imports.ItemView.Action;
import org.commonground.directory.imports.reading.Trouble;
import org.jspecify.annotations.Nullable;

/** One reading of a feed as it is stored; public, like its parts, because the codec reads it by reflection. */
public record RunDocument(
        @BsonId String id,
        String feed,
        Instant at,
        Outcome outcome,
        @Nullable String detail,
        Counts counts,
        List<Trouble> problems) {

    /** How a run ended. */
    public enum Outcome {
        DONE,
        /** It is not read for safety's sake. */
        REFUSED,
        FAILED,
        UNCHANGED
    }

    /** How many entries were found, and what became of them. */
    public record Counts(int found, int created, int changed, int same, int merged, int vanished) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        static Counts of(Imports.Report report, int found, int vanished) {
            return new Counts(
                    found,
                    report.count(Action.CREATE),
                    report.count(Action.CHANGE),
                    report.count(Action.SAME),
                    report.count(Action.MERGE),
                    vanished);
        }
    }

    boolean isGood() {
        return outcome == Outcome.DONE || outcome == Outcome.UNCHANGED;
    }
}
