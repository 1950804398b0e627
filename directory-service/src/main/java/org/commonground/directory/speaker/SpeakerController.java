package org.commonground.directory.speaker;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.Organisations;
import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Speakers are put into the directory by administrators and services. */
@RestController
class SpeakerController {

    private final Speakers speakers;
    private final SpeakerStates states;
    private final Organisations organisations;
    private final Clock clock;

    SpeakerController(Speakers speakers, SpeakerStates states, Organisations organisations, Clock clock) {
        this.speakers = speakers;
        this.states = states;
        this.organisations = organisations;
        this.clock = clock;
    }

    @PutMapping("/internal/speakers/{id}")
    SpeakerState put(@PathVariable String id, @Valid @RequestBody SpeakerRequest request) {
        var profile = request.profile();
        var organisation = profile.affiliation().organisation();
        if (organisation != null && organisations.byIds(List.of(organisation)).isEmpty()) {
            throw new InvalidField(
                    "organisation", "There is no organisation with the id " + organisation.value() + ".");
        }
        var stored = speakers.put(new SpeakerId(id), profile, clock.instant())
                .orElseThrow(() -> Problem.of(
                        HttpStatus.CONFLICT,
                        "edit-conflict",
                        "Changed at the same moment",
                        "Somebody else changed this speaker just now. Read it again, then send your change."));
        return states.of(List.of(stored)).getFirst();
    }
}
