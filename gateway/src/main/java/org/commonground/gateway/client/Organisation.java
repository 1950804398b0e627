package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A charity, a parliamentary group, a university: whoever hosts, partners or sends a speaker. */
public record Organisation(
        String id,
        String slug,
        String name,
        @Nullable String summary,
        @Nullable String website,
        @Nullable String location,
        boolean verified,
        List<Event> events,
        List<Contributor> speakers) {

    public Organisation {
        events = Wire.list(events);
        speakers = Wire.list(speakers);
    }
}
