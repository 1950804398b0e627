package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a guest asks for; the booking service judges whether it makes sense. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingRequest(
        String name, String email, int places, @Nullable String accessNeeds) {}
