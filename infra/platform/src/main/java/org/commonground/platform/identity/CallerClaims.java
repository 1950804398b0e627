package org.commonground.platform.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** How a caller is written into a token, and read from a verified one. */
final class CallerClaims {

    private static final String KIND = "kind";
    private static final String ADMIN = "admin";
    private static final String ORGANISATIONS = "organisations";
    private static final String SCOPES = "scopes";

    /** The only issuer that speaks for others; everybody else speaks for itself. */
    private static final String SPEAKS_FOR_OTHERS = "gateway";

    private CallerClaims() {}

    static Map<String, Object> write(Caller caller) {
        var organisations = new TreeMap<String, String>();
        caller.organisations().forEach((id, role) -> organisations.put(id, role.name()));
        return Map.of(
                KIND,
                caller.kind().name().toLowerCase(Locale.ROOT),
                ADMIN,
                caller.admin(),
                ORGANISATIONS,
                organisations,
                SCOPES,
                caller.scopes().stream().map(Scope::name).sorted().toList());
    }

    static Caller read(Jwt token) {
        try {
            var kind =
                    Caller.Kind.valueOf(required(token.getClaimAsString(KIND)).toUpperCase(Locale.ROOT));
            var caller = new Caller(
                    required(token.getSubject()),
                    kind,
                    Boolean.TRUE.equals(token.getClaim(ADMIN)),
                    organisations(token),
                    scopes(token));
            var issuer = token.getClaimAsString("iss");
            if (!SPEAKS_FOR_OTHERS.equals(issuer) && !caller.equals(Caller.service(required(issuer)))) {
                throw new InvalidBearerTokenException("this issuer may speak only for itself");
            }
            return caller;
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("the token does not say who is calling", e);
        }
    }

    private static Map<String, Role> organisations(Jwt token) {
        Map<String, Object> claim = token.getClaimAsMap(ORGANISATIONS);
        var organisations = new TreeMap<String, Role>();
        if (claim != null) {
            claim.forEach((id, role) -> organisations.put(id, Role.valueOf(role.toString())));
        }
        return organisations;
    }

    private static Set<Scope> scopes(Jwt token) {
        var claim = token.getClaimAsStringList(SCOPES);
        return claim == null ? Set.of() : claim.stream().map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String required(@Nullable String claim) {
        if (claim == null || claim.isBlank()) {
            throw new IllegalArgumentException("claim missing");
        }
        return claim;
    }
}
