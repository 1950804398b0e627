package org.commonground.notification.digest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonground.notification.member.MemberId;
import org.commonground.notification.member.MemberKeys;
import org.commonground.notification.unsubscribe.Unsubscriptions;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody who organises gets a digest: each decides for themselves, and nobody for others. */
@RestController
class DigestController {

    private final Subscriptions subscriptions;
    private final Unsubscriptions unsubscriptions;
    private final MemberKeys keys;
    private final DigestProperties properties;
    private final Clock clock;

    DigestController(
            Subscriptions subscriptions,
            Unsubscriptions unsubscriptions,
            MemberKeys keys,
            DigestProperties properties,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.unsubscriptions = unsubscriptions;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    record DigestRequest(
            @NotNull(message = "Say true or false.") Boolean wanted) {}

    record DigestView(boolean wanted, LocalTime at, ZoneId timeZone) {}

    @GetMapping("/api/organisations/{id}/digest")
    ResponseEntity<DigestView> read(@PathVariable String id, @AuthenticationPrincipal @Nullable Caller caller) {
        return answer(isWanted(member(id, caller)));
    }

    @PutMapping("/api/organisations/{id}/digest")
    ResponseEntity<DigestView> change(
            @PathVariable String id,
            @Valid @RequestBody DigestRequest request,
            @AuthenticationPrincipal @Nullable Caller caller) {
        var member = member(id, caller);
        if (!request.wanted()) {
            subscriptions.remove(member);
        } else if (!isWanted(member)) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            subscriptions.put(Subscription.fresh(member, UUID.randomUUID(), now));
        }
        return answer(request.wanted());
    }

    private boolean isWanted(MemberId member) {
        return subscriptions
                .find(member)
                .filter(it -> !unsubscriptions.has(it.ticketId()))
                .isPresent();
    }

    /** A person who organises there; to everybody else there is no such thing. */
    private MemberId member(String organisation, @Nullable Caller caller) {
        if (caller == null) {
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in first", "This is for those who organise.");
        }
        if (!caller.isPerson() || !caller.may(Role.ORGANISER, organisation)) {
            throw Problem.notFound("organisation");
        }
        return keys.of(organisation, caller.subject());
    }

    private ResponseEntity<DigestView> answer(boolean wanted) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DigestView(wanted, properties.at(), properties.zone()));
    }
}
