package org.commonground.directory.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.directory.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from, and what each side says of it.
 *
 * @param begun the event is being listed, and may not be there yet
 * @param shown the facts as the event was left by the last import
 * @param keys by which it is known again
 */
record Provenance(EventId event, boolean begun, List<Sighting> sightings, Told told, List<String> keys) {

    /** What is said, and what of it was shown. */
    record Told(Claims claims, Map<Fact, String> shown) {

        static final Told NOTHING = new Told(Claims.NONE, Map.of());
    }

    /**
     * One source's entry for the event.
     *
     * @param key by which the source knows it
     * @param vanishedAt since when the source does not have it any more
     */
    record Sighting(
            Source source,
            String key,
            Instant firstSeen,
            Instant lastSeen,
            @Nullable Instant vanishedAt) {

        Sighting again(Source named, Instant now) {
            return new Sighting(new Source(named.id(), named.name(), source.since()), key, firstSeen, now, null);
        }

        Sighting vanished(Instant now) {
            return new Sighting(source, key, firstSeen, lastSeen, now);
        }
    }

    static Provenance none(EventId event) {
        return new Provenance(event, false, List.of(), Told.NOTHING, List.of());
    }

    Optional<Sighting> by(Source source) {
        return sightings.stream()
                .filter(sighting -> sighting.source().id().equals(source.id()))
                .findFirst();
    }

    /** The voice of the source as it is known here: an upload is as old as its first one. */
    Voice voice(Source source) {
        return by(source).map(sighting -> sighting.source().voice()).orElseGet(source::voice);
    }

    /** The same with this entry seen now. */
    Provenance seen(Source source, String key, List<String> more, Instant now) {
        var known = by(source);
        var sighting =
                known.map(it -> it.again(source, now)).orElseGet(() -> new Sighting(source, key, now, now, null));
        var next = new ArrayList<>(sightings);
        known.ifPresent(next::remove);
        next.add(sighting);
        var all = Stream.concat(keys.stream(), more.stream()).distinct().toList();
        return new Provenance(event, begun, List.copyOf(next), told, all);
    }

    Provenance vanished(Source source, Instant now) {
        var next = sightings.stream()
                .map(it -> it.source().id().equals(source.id()) ? it.vanished(now) : it)
                .toList();
        return new Provenance(event, begun, next, told, keys);
    }

    Provenance telling(Told changed) {
        return new Provenance(event, begun, sightings, changed, keys);
    }

    Provenance begun(boolean isBegun) {
        return new Provenance(event, isBegun, sightings, told, keys);
    }
}
