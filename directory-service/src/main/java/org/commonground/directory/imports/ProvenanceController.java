package org.commonground.directory.imports;

import java.time.Instant;
import java.util.List;
import org.commonground.directory.event.EventIntake;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where an event comes from, for its hosts. */
@RestController
class ProvenanceController {

    private final Provenances provenances;
    private final EventIntake intake;

    ProvenanceController(Provenances provenances, EventIntake intake) {
        this.provenances = provenances;
        this.intake = intake;
    }

    /** The sources that tell of the event; none where it was written here. */
    record ProvenanceView(List<SightingView> items) {}

    /**
     * One source's entry.
     *
     * @param source the feed's address or the file's name
     * @param uid by what the source knows the event
     * @param vanishedAt since when the source does not have it any more
     */
    record SightingView(
            String source,
            String uid,
            Instant firstSeen,
            Instant lastSeen,
            @Nullable Instant vanishedAt) {

        static SightingView from(Provenance.Sighting sighting) {
            return new SightingView(
                    sighting.source().name(),
                    sighting.key(),
                    sighting.firstSeen(),
                    sighting.lastSeen(),
                    sighting.vanishedAt());
        }
    }

    @GetMapping("/api/events/{id}/provenance")
    ProvenanceView read(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        var event = intake.find(id).orElseThrow(() -> Problem.notFound("event"));
        Rights.host(caller, event);
        return new ProvenanceView(provenances.of(event.id()).stream()
                .flatMap(provenance -> provenance.sightings().stream())
                .map(SightingView::from)
                .toList());
    }
}
