package org.commonground.directory.organisation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.commonground.directory.field.EmailAddress;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation's letters carry: read by those who organise, set by its owners. */
@RestController
class LetterheadController {

    private final Organisations organisations;
    private final Clock clock;

    LetterheadController(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    record LetterheadRequest(
            @PlainText(max = EmailAddress.LONGEST) @Nullable String replyTo,

            @PlainText(max = Letterhead.LONGEST_SIGNATURE, multiline = true) @Nullable
            String signature,

            Letterhead.@Nullable Language language) {}

    @GetMapping("/api/organisations/{id}/mail")
    LetterheadState read(
            @AuthenticationPrincipal @Nullable Caller caller, @PathVariable String id, HttpServletResponse response) {
        return answer(held(caller, Role.ORGANISER, id), response);
    }

    @PutMapping("/api/organisations/{id}/mail")
    LetterheadState change(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LetterheadRequest request,
            HttpServletResponse response) {
        var before = held(caller, Role.OWNER, id);
        Precondition.required(ifMatch).check("organisation", before.revision());
        var wanted = Letterhead.of(request.replyTo(), request.signature(), request.language());
        if (wanted.equals(before.profile().letterhead())) {
            return answer(before, response);
        }
        var next = before.with(before.profile().with(wanted), clock.instant());
        if (!organisations.replace(next)) {
            throw Precondition.overtaken("organisation");
        }
        return answer(next, response);
    }

    private Organisation held(@Nullable Caller caller, Role role, String id) {
        var somebody = Rights.signedIn(caller);
        var found = organisations
                .find(id)
                .filter(it -> it.isSeenBy(somebody))
                .orElseThrow(() -> Problem.notFound("organisation"));
        Rights.holding(somebody, role, found.id().value());
        return found;
    }

    private static LetterheadState answer(Organisation organisation, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.ETAG, Precondition.tag(organisation.revision().number()));
        return LetterheadState.from(organisation.profile().letterhead());
    }
}
