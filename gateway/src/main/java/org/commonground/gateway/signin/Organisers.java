package org.commonground.gateway.signin;

import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.token.Memberships;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Whoever belongs to an organisation, asked again with each request: those who have left it come in no longer. */
final class Organisers {

    private final Memberships memberships;

    Organisers(Memberships memberships) {
        this.memberships = memberships;
    }

    static boolean isOrganiser(Caller caller) {
        return caller.admin() || !caller.organisations().isEmpty();
    }

    AuthorizationManager<RequestAuthorizationContext> only() {
        return (authentication, _) -> new AuthorizationDecision(mayEnter(authentication.get()));
    }

    private boolean mayEnter(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof UserDetails person
                && belongs(person.getUsername());
    }

    /** While nobody can say, the page that follows gets no token either, and tells that something is away. */
    private boolean belongs(String email) {
        try {
            return isOrganiser(memberships.of(email));
        } catch (ServiceUnavailable away) {
            return true;
        }
    }
}
