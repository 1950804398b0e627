package org.commonground.directory.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.organisation.OrganisationId;
import org.commonground.directory.organisation.Organisations;
import org.commonground.platform.identity.Scope;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.text.PlainText;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway for whom a token speaks. */
@RestController
class TokenController {

    private final ApiTokens tokens;
    private final Organisations organisations;
    private final Clock clock;

    TokenController(ApiTokens tokens, Organisations organisations, Clock clock) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.clock = clock;
    }

    record Presented(@NotNull(message = ApiToken.WORDS) String token) {}

    record Registration(
            @NotBlank(message = ApiToken.WORDS) String token,

            @NotNull(message = "Name the organisation by its id.")
            @Pattern(regexp = Checks.ID, message = Checks.ID_WORDS)
            String organisation,

            @NotBlank(message = "Give the token a name, so that it is known again.") @PlainText(max = 100)
            String name) {}

    record Known(String tokenId, String organisation, String name, List<Scope> scopes) {

        static Known from(TokenDocument stored) {
            return new Known(stored.tokenId(), stored.organisation(), stored.name(), stored.scopes());
        }
    }

    /** A malformed token, an unknown one and one that is over are answered alike. */
    @PostMapping("/internal/tokens/resolve")
    Known resolve(@Valid @RequestBody Presented presented) {
        return Optional.of(presented.token())
                .filter(ApiToken::isToken)
                .flatMap(token -> tokens.use(new ApiToken(token), clock.instant()))
                .map(Known::from)
                .orElseThrow(() -> Problem.notFound("token"));
    }

    /** For everything and without an end: for those who set the directory up. */
    @PutMapping("/internal/tokens")
    Known put(@Valid @RequestBody Registration registration) {
        var organisation = new OrganisationId(registration.organisation());
        if (organisations.byIds(List.of(organisation)).isEmpty()) {
            throw new InvalidField(
                    "organisation", "There is no organisation with the id " + organisation.value() + ".");
        }
        var purpose = new ApiTokens.Purpose(organisation, registration.name(), List.of(Scope.values()));
        return Known.from(tokens.put(new ApiToken(registration.token()), purpose, clock.instant(), null));
    }
}
