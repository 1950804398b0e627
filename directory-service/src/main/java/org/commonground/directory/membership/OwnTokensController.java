package org.commonground.directory.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.commonground.directory.audit.Action;
import org.commonground.directory.audit.AuditLog;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.directory.page.Page;
import org.commonground.directory.rights.Rights;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.identity.Scope;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's API tokens, made and taken back by its owners. No token makes another. */
@RestController
class OwnTokensController {

    private static final int MOST_TOKENS = 50;
    private static final String DAYS = "Give 1 to 366 days.";

    private final Organisations organisations;
    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    OwnTokensController(Organisations organisations, ApiTokens tokens, AuditLog audit, Clock clock) {
        this.organisations = organisations;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    record TokenRequest(
            @NotBlank(message = "Give the token a name, so that it is known again.") @PlainText(max = 100)
            String name,

            @NotEmpty(message = "Say what it is for: EVENTS, GUESTS or both.")
            List<@NotNull(message = "Use one of: EVENTS, GUESTS.") Scope> scopes,

            @NotNull(message = DAYS) @Min(value = 1, message = DAYS) @Max(value = 366, message = DAYS)
            Integer expiresInDays) {}

    @GetMapping("/api/organisations/{id}/tokens")
    Page<TokenView> tokens(@AuthenticationPrincipal @Nullable Caller caller, @PathVariable String id) {
        var found = tokens.of(owned(id, caller)).stream()
                .map(stored -> TokenView.from(stored, null))
                .toList();
        return new Page<>(found, 0, MOST_TOKENS, found.size());
    }

    @PostMapping("/api/organisations/{id}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenView make(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @Valid @RequestBody TokenRequest request) {
        var organisation = owned(id, caller);
        if (tokens.of(organisation).size() >= MOST_TOKENS) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "too-many-tokens",
                    "As many as there can be",
                    "An organisation has at most " + MOST_TOKENS + " tokens. Take one back first.");
        }
        var token = ApiToken.random();
        var now = clock.instant();
        audit.record(
                Rights.person(caller),
                Action.TOKEN_MADE,
                Organisations.KIND + ":" + organisation.value(),
                request.name());
        var purpose = new ApiTokens.Purpose(
                organisation,
                request.name(),
                request.scopes().stream().distinct().toList());
        return TokenView.from(
                tokens.put(token, purpose, now, now.plus(Duration.ofDays(request.expiresInDays()))), token);
    }

    /** Taken back, or not there any more. */
    @DeleteMapping("/api/organisations/{id}/tokens/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @AuthenticationPrincipal @Nullable Caller caller, @PathVariable String id, @PathVariable String tokenId) {
        var organisation = owned(id, caller);
        tokens.of(organisation).stream()
                .filter(it -> it.tokenId().equals(tokenId))
                .findFirst()
                .ifPresent(it -> audit.record(
                        Rights.person(caller),
                        Action.TOKEN_REVOKED,
                        Organisations.KIND + ":" + organisation.value(),
                        it.name()));
        tokens.revoke(organisation, tokenId);
    }

    private OrganisationId owned(String id, @Nullable Caller caller) {
        var person = Rights.person(caller);
        var organisation = organisations
                .find(id)
                .filter(it -> it.isSeenBy(person))
                .orElseThrow(() -> Problem.notFound("organisation"))
                .id();
        Rights.holding(person, Role.OWNER, organisation.value());
        return organisation;
    }
}
