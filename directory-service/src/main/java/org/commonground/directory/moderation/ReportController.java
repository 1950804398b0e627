package org.commonground.directory.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.commonground.directory.event.EventModeration;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.EmailAddress;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Anybody can say that something is wrong with an event. */
@RestController
class ReportController {

    private static final int LONGEST_DETAILS = 2_000;

    private final Reports reports;
    private final EventModeration events;
    private final Clock clock;

    ReportController(Reports reports, EventModeration events, Clock clock) {
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    record ReportRequest(
            @NotNull(message = "Say what is wrong: SPAM, WRONG, HARMFUL or OTHER.")
            ReportDocument.Reason reason,

            @PlainText(max = LONGEST_DETAILS, multiline = true) @Nullable
            String details,

            @PlainText(max = EmailAddress.LONGEST) @Nullable String email) {}

    @PostMapping("/api/events/{id}/reports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void report(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @Valid @RequestBody ReportRequest request) {
        var event = events.seen(id, caller).orElseThrow(() -> Problem.notFound("event"));
        var email =
                request.email() == null || request.email().isBlank() ? null : new EmailAddress(request.email()).value();
        reports.add(new ReportDocument(
                UUID.randomUUID().toString(),
                event.id().value(),
                event.listing().wording().title(),
                request.reason(),
                Checks.optionalText("details", request.details(), LONGEST_DETAILS),
                email,
                clock.instant(),
                ReportDocument.Status.OPEN,
                null));
    }
}
