package org.commonground.directory.speaker;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.revision.Precondition;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Speakers are put into the directory by administrators and services. */
@RestController
class SpeakerController {

    private final Speakers speakers;
    private final SpeakerStates states;
    private final Clock clock;

    SpeakerController(Speakers speakers, SpeakerStates states, Clock clock) {
        this.speakers = speakers;
        this.states = states;
        this.clock = clock;
    }

    @PutMapping("/internal/speakers/{id}")
    SpeakerState put(@PathVariable String id, @Valid @RequestBody SpeakerRequest request) {
        var profile = request.profile();
        states.refuseUnknown(profile);
        var now = clock.instant();
        var speakerId = new SpeakerId(id);
        var existing = Optional.ofNullable(speakers.byIds(List.of(speakerId)).get(speakerId));
        var stored = existing.isPresent()
                ? speakers.change(existing.get(), profile, request.keptBy(), now)
                : speakers.introduce(speakerId, profile, request.keptBy(), now);
        return states.of(List.of(stored.orElseThrow(() -> Precondition.overtaken("speaker"))))
                .getFirst();
    }
}
