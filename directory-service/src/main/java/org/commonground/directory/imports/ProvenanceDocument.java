package org.commonground.directory.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.directory.event.EventId;
import org.jspecify.annotations.Nullable;

/** A provenance as it is stored; public, like its parts, because the codec reads it by reflection. */
public record ProvenanceDocument(
        @BsonId String id,
        boolean begun,
        Instant startsAt,
        List<SightingDocument> sources,
        List<ClaimDocument> claims,
        List<ShownDocument> shown,
        List<String> keys) {

    /** One source's entry. */
    public record SightingDocument(
            String source,
            String name,
            Instant since,
            String key,
            Instant firstSeen,
            Instant lastSeen,
            @Nullable Instant vanishedAt) {}

    /** What one voice says of one fact. */
    public record ClaimDocument(String fact, String voice, Instant voiceSince, String text, Instant since) {}

    /** What was shown of one fact. */
    public record ShownDocument(String fact, String text) {}

    static ProvenanceDocument of(Provenance provenance, Instant startsAt) {
        var claims = new ArrayList<ClaimDocument>();
        provenance
                .told()
                .claims()
                .all()
                .forEach((fact, voices) -> voices.forEach((voice, claim) -> claims.add(
                        new ClaimDocument(fact.name(), voice.id(), voice.since(), claim.text(), claim.since()))));
        var shown = new TreeMap<>(provenance.told().shown())
                .entrySet().stream()
                        .map(fact -> new ShownDocument(fact.getKey().name(), fact.getValue()))
                        .toList();
        return new ProvenanceDocument(
                provenance.event().value(),
                provenance.begun(),
                startsAt,
                provenance.sightings().stream().map(ProvenanceDocument::of).toList(),
                claims,
                shown,
                provenance.keys());
    }

    Provenance provenance() {
        var byVoice = new HashMap<Voice, Map<Fact, Claim>>();
        for (var claim : claims) {
            byVoice.computeIfAbsent(new Voice(claim.voice(), claim.voiceSince()), it -> new EnumMap<>(Fact.class))
                    .put(Fact.valueOf(claim.fact()), new Claim(claim.text(), claim.since()));
        }
        var all = Claims.NONE;
        for (var voice : byVoice.entrySet()) {
            all = all.with(voice.getKey(), voice.getValue());
        }
        var facts = new EnumMap<Fact, String>(Fact.class);
        shown.forEach(fact -> facts.put(Fact.valueOf(fact.fact()), fact.text()));
        return new Provenance(
                new EventId(id),
                begun,
                sources.stream()
                        .sorted(Comparator.comparing(SightingDocument::firstSeen))
                        .map(ProvenanceDocument::sighting)
                        .toList(),
                new Provenance.Told(all, facts),
                keys);
    }

    private static SightingDocument of(Provenance.Sighting sighting) {
        var source = sighting.source();
        return new SightingDocument(
                source.id(),
                source.name(),
                source.since(),
                sighting.key(),
                sighting.firstSeen(),
                sighting.lastSeen(),
                sighting.vanishedAt());
    }

    private static Provenance.Sighting sighting(SightingDocument stored) {
        return new Provenance.Sighting(
                new Source(stored.source(), stored.name(), stored.since()),
                stored.key(),
                stored.firstSeen(),
                stored.lastSeen(),
                stored.vanishedAt());
    }
}
