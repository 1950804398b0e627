package org.commonground.directory.speaker;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commonground.directory.organisation.Stewardship;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Speakers are introduced by organisers, and changed by those of the organisation that keeps the record. */
@RestController
class SpeakerEditController {

    private final Speakers speakers;
    private final SpeakerStates states;
    private final Stewardship stewardship;
    private final Clock clock;

    SpeakerEditController(Speakers speakers, SpeakerStates states, Stewardship stewardship, Clock clock) {
        this.speakers = speakers;
        this.states = states;
        this.stewardship = stewardship;
        this.clock = clock;
    }

    @PostMapping("/api/speakers")
    @ResponseStatus(HttpStatus.CREATED)
    SpeakerState introduce(
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @RequestBody SpeakerRequest request,
            HttpServletResponse response) {
        var steward = stewardship.ofNew(caller, request.keptBy());
        var profile = request.profile();
        states.refuseUnknown(profile);
        var id = new SpeakerId(UUID.randomUUID().toString());
        var made = speakers.introduce(id, profile, steward, clock.instant()).orElseThrow();
        response.setHeader(HttpHeaders.LOCATION, "/api/speakers/" + id.value());
        return tagged(made, response);
    }

    @PutMapping("/api/speakers/{id}")
    SpeakerState change(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SpeakerRequest request,
            HttpServletResponse response) {
        Rights.signedIn(caller);
        var before = speakers.find(id).orElseThrow(() -> Problem.notFound("speaker"));
        var steward = stewardship.ofChanged(caller, before.steward(), request.keptBy());
        Precondition.required(ifMatch).check("speaker", before.revision());
        var profile = request.profile();
        states.refuseUnknown(profile);
        var changed = speakers.change(before, profile, steward, clock.instant())
                .orElseThrow(() -> Precondition.overtaken("speaker"));
        return tagged(changed, response);
    }

    private SpeakerState tagged(Speaker speaker, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(speaker.revision().number()));
        return states.of(List.of(speaker)).getFirst();
    }
}
