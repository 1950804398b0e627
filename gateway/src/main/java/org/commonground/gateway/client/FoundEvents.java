package org.commonground.gateway.client;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param page counted from 0
 * @param facets of all that was found, how many have what
 */
public record FoundEvents(List<FoundEvent> items, int page, int size, long total, Facets facets) {

    public FoundEvents {
        items = Wire.list(items);
        facets = facets == null ? Facets.none() : facets;
    }

    /** Where nothing could be looked for. */
    public static FoundEvents nothing() {
        return new FoundEvents(List.of(), 0, 1, 0, Facets.none());
    }

    /** The number of the last page, from 0. */
    public int last() {
        return new Page<>(items, page, size, total).last();
    }

    /**
     * An event and where it is from where one asked.
     *
     * @param distance in kilometres; null where nobody asked or the place is not known
     */
    public record FoundEvent(
            @JsonUnwrapped Event event, @Nullable Double distance) {}

    /** Values and how many events have them. */
    public record Facets(
            List<Counted> topics,
            List<CountedOrganisation> organisations,
            List<Counted> access,
            int online,
            List<Counted> months) {

        public Facets {
            topics = Wire.list(topics);
            organisations = Wire.list(organisations);
            access = Wire.list(access);
            months = Wire.list(months);
        }

        static Facets none() {
            return new Facets(List.of(), List.of(), List.of(), 0, List.of());
        }
    }

    /** A topic, a feature or a month like 2026-12. */
    public record Counted(String value, int count) {}

    /** A host or partner. */
    public record CountedOrganisation(String id, String name, int count) {}
}
