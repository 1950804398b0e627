package org.commonground.platform.identity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is calling, as the signing service vouched for it.
 *
 * @param subject a person's e-mail address, an API token's id or a service's name
 * @param organisations organisation id to the role held there
 * @param scopes what an API token may be used for; of no account for others
 */
public record Caller(String subject, Kind kind, boolean admin, Map<String, Role> organisations, Set<Scope> scopes) {

    /** What sort of caller it is. */
    public enum Kind {
        PERSON,
        TOKEN,
        SERVICE
    }

    public Caller {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("a caller has a subject");
        }
        organisations = Map.copyOf(organisations);
        scopes = Set.copyOf(scopes);
    }

    public static Caller person(String email, boolean admin, Map<String, Role> organisations) {
        return new Caller(email, Kind.PERSON, admin, organisations, Set.of());
    }

    /** A token that may be used for everything. */
    public static Caller token(String tokenId, Map<String, Role> organisations) {
        return token(tokenId, organisations, EnumSet.allOf(Scope.class));
    }

    public static Caller token(String tokenId, Map<String, Role> organisations, Set<Scope> scopes) {
        return new Caller(tokenId, Kind.TOKEN, false, organisations, scopes);
    }

    /** A service that acts for itself. */
    public static Caller service(String name) {
        return new Caller(name, Kind.SERVICE, false, Map.of(), Set.of());
    }

    /** The same caller where {@code scope} is asked for: a token without it acts for nobody there. */
    public Caller within(Scope scope) {
        return kind == Kind.TOKEN && !scopes.contains(scope)
                ? new Caller(subject, kind, admin, Map.of(), scopes)
                : this;
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    public boolean isService(String name) {
        return kind == Kind.SERVICE && subject.equals(name);
    }

    /** Whether the caller holds {@code wanted} or more at the organisation; an administrator always does. */
    public boolean may(Role wanted, String organisation) {
        var held = organisations.get(organisation);
        return admin || (held != null && held.covers(wanted));
    }

    /** The organisations at which the caller holds {@code wanted} or more. */
    public Set<String> organisationsAs(Role wanted) {
        return organisations.entrySet().stream()
                .filter(held -> held.getValue().covers(wanted))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
