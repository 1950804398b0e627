package org.commonground.directory.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an organisation or a speaker on its topic.
 *
 * @param status how an organisation stands; only a verified one is shown. A speaker has none
 * @param listed whether a speaker is in public lists. An organisation does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TopicProfileState(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String slug,
        @JsonProperty(required = true) String name,
        @Nullable String affiliation,
        @Nullable String status,
        @Nullable Boolean listed) {

    boolean isListed() {
        return (status == null || status.equals("VERIFIED")) && (listed == null || listed);
    }
}
