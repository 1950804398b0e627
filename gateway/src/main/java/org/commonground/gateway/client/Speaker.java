package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks at or chairs events: a person, or an organisation that sends one. */
public record Speaker(
        String id,
        String slug,
        String name,
        @Nullable String affiliation,
        @Nullable String role,
        @Nullable Contributor organisation,
        @Nullable String biography,
        List<Work> works,
        List<Event> events) {

    /** Something they wrote or made. */
    public record Work(String title, @Nullable String url) {}

    public Speaker {
        works = Wire.list(works);
        events = Wire.list(events);
    }
}
