package org.commonground.gateway.signin;

import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.token.Memberships;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Whoever decides about what others publish, asked again with each request; to everybody else their pages do not exist. */
final class Administrators {

    static final RequestMatcher PAGES = PathPatternRequestMatcher.withDefaults().matcher("/admin/**");

    private final Memberships memberships;

    Administrators(Memberships memberships) {
        this.memberships = memberships;
    }

    AuthorizationManager<RequestAuthorizationContext> only() {
        return (authentication, _) -> new AuthorizationDecision(mayEnter(authentication.get()));
    }

    /** Asks others than them to sign in as {@code entry} does, and of their pages says that there are none. */
    static AuthenticationEntryPoint hidden(AuthenticationEntryPoint entry) {
        return (request, response, refusal) -> {
            if (PAGES.matches(request)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else {
                entry.commence(request, response, refusal);
            }
        };
    }

    /** Refuses as {@code denial} does, and of their pages says that there are none. */
    static AccessDeniedHandler hidden(AccessDeniedHandler denial) {
        return (request, response, refusal) -> {
            if (PAGES.matches(request)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else {
                denial.handle(request, response, refusal);
            }
        };
    }

    private boolean mayEnter(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof UserDetails person
                && administrates(person.getUsername());
    }

    /** While nobody can say, the page that follows gets no token either, and tells that something is away. */
    private boolean administrates(String email) {
        try {
            return memberships.of(email).admin();
        } catch (ServiceUnavailable away) {
            return true;
        }
    }
}
