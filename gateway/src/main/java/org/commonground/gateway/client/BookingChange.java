package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a booking; whatever is absent stays as it is.
 *
 * @param places how many it is to have, all in all
 * @param orWait whether to wait for those that are not there yet
 * @param accessNeeds empty where there are none any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingChange(
        @Nullable Integer places,
        @JsonProperty("wait") @Nullable Boolean orWait,
        @Nullable String name,
        @Nullable List<String> guests,
        @Nullable String accessNeeds,
        @Nullable Map<String, String> answers) {

    /** Another number of places, and who the others in the party are then, where that must be said. */
    public static BookingChange places(int places, boolean orWait, @Nullable List<String> guests) {
        return new BookingChange(places, orWait ? true : null, null, guests, null, null);
    }
}
