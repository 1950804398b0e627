package org.commonground.directory.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import org.commonground.directory.imports.reading.Trouble;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Importing now: a feed on demand, or a file that is sent. */
@RestController
class ImportController {

    private static final int LONGEST_NAME = 100;

    private final Rights rights;
    private final FeedRunner.Journal journal;
    private final FeedRunner runner;
    private final Uploads uploads;

    ImportController(Rights rights, FeedRunner.Journal journal, FeedRunner runner, Uploads uploads) {
        this.rights = rights;
        this.journal = journal;
        this.runner = runner;
        this.uploads = uploads;
    }

    /** What an upload does, or would do. */
    record ImportView(List<ItemView> items, List<Trouble> problems) {}

    @PostMapping("/api/organisations/{organisation}/feeds/{id}/runs")
    RunView run(
            @PathVariable String organisation,
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var owner = rights.organiser(caller, organisation);
        var feed = journal.feeds().find(owner, id).orElseThrow(FeedController::noSuchFeed);
        return runner.run(feed).map(RunView::from).orElseThrow(ImportController::busy);
    }

    /**
     * Imports a calendar or a table, or shows what that would do.
     *
     * @param name by which the file is known again: the same name later is the same source
     */
    @PostMapping("/api/imports")
    ImportView upload(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestParam String organisation,
            @RequestParam(required = false) @Nullable Publish publish,
            @RequestParam(defaultValue = "50") @Min(1) @Max(250_000) int capacity,
            @RequestParam(defaultValue = "true") boolean preview,
            @RequestParam(required = false) @PlainText(max = LONGEST_NAME) @Nullable String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String contentType,
            @RequestBody(required = false) byte @Nullable [] body) {
        var owner = rights.organiser(caller, organisation);
        var terms = new Batch.Terms(owner, publish == Publish.PUBLISHED, capacity);
        var file = new Uploads.File(Objects.requireNonNullElse(body, new byte[0]), contentType, name);
        var report = preview
                ? uploads.preview(terms, file)
                : uploads.carryOut(terms, file).orElseThrow(ImportController::busy);
        return new ImportView(report.items(), report.problems());
    }

    private static Problem busy() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "import-running",
                "An import is running",
                "Something else is being imported for this organisation. Try again in a minute.");
    }
}
