package org.commonground.directory.imports.reading;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its source has it, before anything is checked.
 *
 * @param topics words of their own
 */
record Rough(
        Origin origin, Map<Part, String> parts, @Nullable Span span, List<String> topics, Happening happening) {

    /** Texts that an entry may have. */
    enum Part {
        TITLE,
        SUMMARY,
        DESCRIPTION,
        VENUE,
        ADDRESS,
        POSTCODE,
        /** Latitude and longitude with a comma between. */
        POSITION,
        CAPACITY,
        /** A web address. */
        ONLINE
    }

    /** When it is, by the clocks of the zone; the end may be missing. */
    record Span(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone) {}

    /** Parts that are there, without the empty ones. */
    static final class Parts {

        private final Map<Part, String> texts = new EnumMap<>(Part.class);

        Parts put(Part part, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                texts.put(part, text);
            }
            return this;
        }

        Map<Part, String> all() {
            return texts;
        }
    }
}
