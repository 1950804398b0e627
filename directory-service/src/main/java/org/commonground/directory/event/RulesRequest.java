package org.commonground.directory.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How places may be booked, as it is sent; what is left out is as usual. */
record RulesRequest(
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,

        @Min(value = 1, message = "Give a party size from 1 to 100.")
        @Max(value = BookingRules.LARGEST_PARTY, message = "Give a party size from 1 to 100.")
        @Nullable
        Integer maxPartySize,

        @Nullable Boolean waitingList) {

    static BookingRules rules(int capacity, @Nullable RulesRequest said) {
        var rules = said == null ? new RulesRequest(null, null, null, null) : said;
        return new BookingRules(
                capacity,
                new BookingRules.Window(rules.opensAt, rules.closesAt),
                Objects.requireNonNullElse(rules.maxPartySize, BookingRules.USUAL_PARTY),
                Objects.requireNonNullElse(rules.waitingList, true));
    }
}
