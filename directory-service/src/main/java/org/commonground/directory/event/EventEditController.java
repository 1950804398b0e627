package org.commonground.directory.event;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashSet;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.page.Page;
import org.commonground.directory.page.PageQuery;
import org.commonground.directory.revision.Precondition;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Listing, changing and cancelling events. */
@RestController
class EventEditController {

    private static final int LONGEST_REASON = 500;

    private final EventEditor editor;
    private final Events events;
    private final EventViews views;

    EventEditController(EventEditor editor, Events events, EventViews views) {
        this.editor = editor;
        this.events = events;
        this.views = views;
    }

    @PostMapping("/api/events")
    @ResponseStatus(HttpStatus.CREATED)
    EventView list(
            @AuthenticationPrincipal @Nullable Caller caller,
            @Valid @RequestBody EventRequest request,
            HttpServletResponse response) {
        var event = EditProblems.event(editor.list(EditProblems.signedIn(caller), request));
        response.setHeader(HttpHeaders.LOCATION, "/api/events/" + event.id().value());
        return tagged(event, caller, response);
    }

    @PutMapping("/api/events/{id}")
    EventView change(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EventRequest request,
            HttpServletResponse response) {
        var edit = editor.change(EditProblems.signedIn(caller), id, Precondition.required(ifMatch), request);
        return tagged(EditProblems.event(edit), caller, response);
    }

    @DeleteMapping("/api/events/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @PlainText(max = LONGEST_REASON) @Nullable String reason) {
        var told = Checks.optionalText("reason", reason, LONGEST_REASON);
        EditProblems.success(editor.cancel(EditProblems.signedIn(caller), id, new Precondition(ifMatch), told));
    }

    /** The caller's events: all of those it organises, the public ones of those at whose door it stands. */
    @GetMapping("/api/organise/events")
    Page<EventView> own(@AuthenticationPrincipal @Nullable Caller caller, @Valid @ModelAttribute PageQuery paging) {
        var somebody = EditProblems.signedIn(caller);
        var organised = somebody.organisationsAs(Role.ORGANISER);
        var others = new HashSet<>(somebody.organisationsAs(Role.DOOR));
        others.removeAll(organised);
        return events.hosted(organised, others, paging.wanted()).with(found -> views.of(found, somebody));
    }

    @PutMapping("/internal/events/{id}")
    EventView put(@PathVariable String id, @Valid @RequestBody EventRequest request, HttpServletResponse response) {
        if (request.hosts() == null) {
            throw new InvalidField("hosts", "Name the organisation that hosts the event.");
        }
        return tagged(EditProblems.event(editor.put(new EventId(id), request)), null, response);
    }

    private EventView tagged(Event event, @Nullable Caller caller, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, Precondition.tag(event.revision().number()));
        return views.of(event, caller);
    }
}
