package org.commonground.gateway.web.partner;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commonground.gateway.client.Feed;
import org.commonground.gateway.web.When;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a feed in words.
 *
 * @param outcome what came of it, as one sentence
 */
record RunLine(
        String at, String outcome, boolean failed, @Nullable String detail, List<Feed.Problem> problems) {

    static RunLine of(Feed.Run run) {
        return new RunLine(
                When.moment(run.at(), ZoneId.of("Europe/London")),
                outcome(run),
                run.failed(),
                run.detail(),
                run.problems());
    }

    private static String outcome(Feed.Run run) {
        return switch (run.outcome()) {
            case "UNCHANGED" -> "Nothing has changed since the reading before";
            case "REFUSED" -> "Not read: we may not go to that address, or it holds too much";
            case "FAILED" -> "Not read: nothing that we can use came back";
            default -> counted(run);
        };
    }

    private static String counted(Feed.Run run) {
        var parts = new ArrayList<String>();
        parts.add(run.found() == 1 ? "1 event found" : run.found() + " events found");
        add(parts, run.created(), "new");
        add(parts, run.changed(), "changed");
        add(parts, run.merged(), "known already from elsewhere");
        add(parts, run.vanished(), "no longer there");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
