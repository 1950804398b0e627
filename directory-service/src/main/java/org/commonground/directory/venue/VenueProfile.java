package org.commonground.directory.venue;

import java.util.List;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a venue.
 *
 * @param capacity how many people it holds, 1 to 250,000
 * @param rules what it wants to be told before an event is published, at most 20; no two have the same id
 */
public record VenueProfile(Place place, @Nullable Integer capacity, List<VenueRule> rules) {

    static final int LARGEST = 250_000;
    static final int MOST_RULES = 20;

    public VenueProfile {
        if (capacity != null && (capacity < 1 || capacity > LARGEST)) {
            throw new InvalidField("capacity", "Give a capacity from 1 to 250000.");
        }
        rules = Checks.distinct("rules", rules, MOST_RULES);
        if (rules.stream().map(VenueRule::id).distinct().count() < rules.size()) {
            throw new InvalidField("rules", "Give every rule an id of its own.");
        }
    }
}
