package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A venue that everybody may name.
 *
 * @param arrival how early to come, and what happens at the door
 * @param rules what hosts must answer before an event there is published
 * @param steward the organisation that keeps the record
 */
public record RecordedVenue(
        String id,
        String slug,
        String name,
        @Nullable String room,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer capacity,
        List<String> access,
        @Nullable String arrival,
        List<Rule> rules,
        @Nullable String steward) {

    /** One thing that the venue wants to be told. */
    public record Rule(String id, String label, @Nullable String help) {}

    /** A venue as its steward would have it; the service judges whether it makes sense. */
    public record Wish(
            String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Integer capacity,
            List<String> access,
            @Nullable String arrival,
            List<Rule> rules,
            @Nullable String steward) {}

    public RecordedVenue {
        access = Wire.list(access);
        rules = Wire.list(rules);
    }
}
