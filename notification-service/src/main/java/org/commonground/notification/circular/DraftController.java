package org.commonground.notification.circular;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.commonground.notification.contact.Language;
import org.commonground.notification.delivery.GuestMails;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.event.OrganisedEvents;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A message to guests before it is sent: how it looks, whom it would reach, and a copy to look at in one's own mailbox. */
@RestController
@RequestMapping("/api/events/{eventId}/messages")
class DraftController {

    /** @param recipients how many would get it now */
    record Preview(int recipients, String subject, String text, String html) {}

    private final OrganisedEvents events;
    private final Recipients recipients;
    private final GuestMails mails;
    private final TestCopies tests;
    private final PostBox post;

    DraftController(OrganisedEvents events, Recipients recipients, GuestMails mails, TestCopies tests, PostBox post) {
        this.events = events;
        this.recipients = recipients;
        this.mails = mails;
        this.tests = tests;
        this.post = post;
    }

    @PostMapping("/preview")
    ResponseEntity<Preview> preview(
            @PathVariable String eventId,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "en|cy", message = "Write en or cy.") String language,
            @Valid @RequestBody CircularRequest request,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.see(eventId, caller);
        var count = recipients
                .find(event.id(), request.statuses(), request.bookings())
                .count();
        var mail = mails.sample(request.words(), event, Language.of(language));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Preview(count, mail.subject(), mail.text(), mail.html()));
    }

    /** To the one who asks, and to nobody else. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(
            @PathVariable String eventId,
            @RequestParam(defaultValue = "en") @Pattern(regexp = "en|cy", message = "Write en or cy.") String language,
            @Valid @RequestBody CircularRequest request,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var event = events.see(eventId, caller);
        if (caller == null || !caller.isPerson()) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "no-mailbox",
                    "A token has no mailbox",
                    "A test goes to the person who asks for it. Sign in on the site, or look at the preview.");
        }
        tests.takeOne(event);
        var words = request.words();
        post.post(
                JobId.of("test:" + UUID.randomUUID(), words.template()),
                new Letter.TestCopy(caller.subject(), event.id(), words, Language.of(language)));
    }
}
