package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a guest asks for; the booking service judges whether it makes sense.
 *
 * @param guests names of the others in the party
 * @param answers to the hosts' questions, by the questions' ids
 * @param language in which to write to them, {@code en} or {@code cy}; null where nothing was chosen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingRequest(
        String name,
        String email,
        int places,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> guests,
        @Nullable String accessNeeds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> answers,
        @Nullable String language) {}
