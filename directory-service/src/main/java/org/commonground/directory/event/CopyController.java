package org.commonground.directory.event;

import jakarta.validation.Valid;
import java.util.List;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copying an event to other dates. */
@RestController
class CopyController {

    private final Copying copying;
    private final EventViews views;

    CopyController(Copying copying, EventViews views) {
        this.copying = copying;
        this.views = views;
    }

    record Copies(List<EventView> items) {}

    @PostMapping("/api/events/{id}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    Copies copy(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @Valid @RequestBody CopyRequest request) {
        var somebody = Rights.signedIn(caller);
        return switch (copying.copy(somebody, id, request)) {
            case Copying.Copied(var copies) -> new Copies(views.of(copies, somebody));
            case Copying.Failed(var why) -> throw EditProblems.problem(why);
        };
    }
}
