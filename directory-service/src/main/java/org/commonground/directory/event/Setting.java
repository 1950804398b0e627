package org.commonground.directory.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.venue.Venue;
import org.commonground.directory.venue.VenueId;
import org.commonground.directory.venue.VenueRule;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place: in a room, online, or both.
 *
 * @param answers what the venue wanted to know, by its rules' ids; for hosts and administrators only
 */
public record Setting(@Nullable Location location, @Nullable Online online, Map<String, String> answers) {

    static final int MOST_ANSWERS = 20;
    static final int LONGEST_ANSWER = 2_000;

    public Setting {
        if (location == null && online == null) {
            throw new InvalidField("venue", "Say where the event is, or how it is reached online.");
        }
        if (answers.size() > MOST_ANSWERS) {
            throw new InvalidField("venueAnswers", "Give at most " + MOST_ANSWERS + " answers.");
        }
        answers = cleaned(answers);
    }

    public Optional<VenueId> venue() {
        return location == null ? Optional.empty() : location.record();
    }

    /** The rules of the venue that have no answer. */
    List<VenueRule> unmet(@Nullable Venue venue) {
        return venue == null
                ? List.of()
                : venue.profile().rules().stream()
                        .filter(rule -> !answers.containsKey(rule.id()))
                        .toList();
    }

    private static Map<String, String> cleaned(Map<String, String> given) {
        var kept = new LinkedHashMap<String, String>();
        given.forEach((rule, answer) -> {
            Checks.id("venueAnswers", rule);
            var text = Checks.optionalText("venueAnswers." + rule, answer, LONGEST_ANSWER);
            if (text != null) {
                kept.put(rule, text);
            }
        });
        return Map.copyOf(kept);
    }
}
