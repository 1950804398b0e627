package org.commonground.testing;

import java.util.Map;
import java.util.Set;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.identity.Scope;
import org.jspecify.annotations.Nullable;

/** Everybody who may try an operation on what belongs to one organisation. */
public enum Asker {
    NOBODY,
    OUTSIDER,
    DOOR,
    ORGANISER,
    OWNER,
    ADMINISTRATOR,
    TOKEN,
    TOKEN_OF_OTHERS,
    TOKEN_FOR_SOMETHING_ELSE;

    /** The asker as a caller; null is nobody. */
    public @Nullable Caller caller(String ours, String theirs, @Nullable Scope scope) {
        return switch (this) {
            case NOBODY -> null;
            case OUTSIDER -> Caller.person("outsider@example.org", false, Map.of(theirs, Role.OWNER));
            case DOOR -> Caller.person("door@example.org", false, Map.of(ours, Role.DOOR));
            case ORGANISER -> Caller.person("organiser@example.org", false, Map.of(ours, Role.ORGANISER));
            case OWNER -> Caller.person("owner@example.org", false, Map.of(ours, Role.OWNER));
            case ADMINISTRATOR -> Caller.person("admin@example.org", true, Map.of());
            case TOKEN -> Caller.token("token-of-ours", Map.of(ours, Role.ORGANISER));
            case TOKEN_OF_OTHERS -> Caller.token("token-of-theirs", Map.of(theirs, Role.ORGANISER));
            case TOKEN_FOR_SOMETHING_ELSE ->
                Caller.token(
                        "token-for-something-else",
                        Map.of(ours, Role.ORGANISER),
                        scope == Scope.EVENTS ? Set.of(Scope.GUESTS) : Set.of(Scope.EVENTS));
        };
    }

    boolean isToken() {
        return this == TOKEN || this == TOKEN_OF_OTHERS || this == TOKEN_FOR_SOMETHING_ELSE;
    }

    /** Whether the asker does what organisers do; a token only where there is a scope for it. */
    boolean organises(@Nullable Scope scope) {
        return switch (this) {
            case ORGANISER, OWNER, ADMINISTRATOR -> true;
            case TOKEN -> scope != null;
            case NOBODY, OUTSIDER, DOOR, TOKEN_OF_OTHERS, TOKEN_FOR_SOMETHING_ELSE -> false;
        };
    }
}
