package org.commonground.directory.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an event on its topic.
 *
 * @param listed whether the public may see it; where nothing is said, its status says it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TopicEventState(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String slug,
        @JsonProperty(required = true) String title,
        @Nullable String summary,
        @Nullable String description,
        @JsonProperty(required = true) String start,
        @JsonProperty(required = true) String end,
        @JsonProperty(required = true) String timeZone,
        @Nullable Place venue,
        @Nullable Online online,
        @Nullable List<Named> hosts,
        @Nullable List<Named> partners,
        @Nullable Named chair,
        @Nullable List<Named> speakers,
        @Nullable List<String> topics,
        @Nullable Named series,
        @JsonProperty(required = true) String status,
        @Nullable Boolean listed) {

    private static final Set<String> PUBLIC = Set.of("PUBLISHED", "POSTPONED", "CANCELLED");

    /** Somebody or something by id and name. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @Nullable String affiliation) {}

    /** The venue. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(
            @Nullable String name,
            @Nullable String room,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable List<String> access) {}

    /** That one can take part from afar. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Online(@Nullable String note) {}

    boolean isListed() {
        return PUBLIC.contains(status) && (listed == null || listed);
    }

    List<Named> organisations() {
        return Stream.concat(all(hosts).stream(), all(partners).stream()).toList();
    }

    List<Named> platform() {
        return Stream.concat(Stream.ofNullable(chair), all(speakers).stream()).toList();
    }

    List<String> access() {
        return venue == null ? List.of() : all(venue.access());
    }

    static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
