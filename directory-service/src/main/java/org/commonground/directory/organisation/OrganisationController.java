package org.commonground.directory.organisation;

import jakarta.validation.Valid;
import java.time.Clock;
import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Organisations are put into the directory by administrators and services. */
@RestController
class OrganisationController {

    private final Organisations organisations;
    private final Clock clock;

    OrganisationController(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @PutMapping("/internal/organisations/{id}")
    OrganisationState put(@PathVariable String id, @Valid @RequestBody OrganisationRequest request) {
        var now = clock.instant();
        return organisations
                .put(new OrganisationId(id), request.profile(), now)
                .map(OrganisationState::from)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.CONFLICT,
                        "edit-conflict",
                        "Changed at the same moment",
                        "Somebody else changed this organisation just now. Read it again, then send your change."));
    }
}
