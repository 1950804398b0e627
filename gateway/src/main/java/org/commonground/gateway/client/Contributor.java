package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** Somebody with a part in an event: a host, a partner, the chair or a speaker. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Contributor(
        String id,
        String name,
        @Nullable String slug,
        @Nullable String affiliation) {

    /** What their page goes by. */
    public String key() {
        return slug == null ? id : slug;
    }
}
