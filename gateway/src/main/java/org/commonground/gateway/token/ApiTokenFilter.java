package org.commonground.gateway.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes an API token for its owner; whatever else is in {@code Authorization} is refused, whoever signed it. */
final class ApiTokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokenFilter.class);
    private static final String SCHEME = "Bearer ";
    private static final Problem UNKNOWN = Problem.of(
            HttpStatus.UNAUTHORIZED,
            "not-signed-in",
            "Sign in first",
            "The API token is not known. Send it as Authorization: Bearer cg_…, or send no Authorization at all.");
    private static final Problem UNCERTAIN = Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "service-unavailable",
            "Not available right now",
            "We cannot check the API token at the moment. Try again in a few seconds.");

    private final ApiTokens tokens;
    private final ProblemWriter problems;

    ApiTokenFilter(ApiTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presented = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (presented.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = caller(presented);
        } catch (ServiceUnavailable away) {
            LOG.warn("no token checked: {}", away.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(UNCERTAIN, response);
            return;
        }
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(UNKNOWN, response);
            return;
        }
        enter(caller.get());
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(List<String> presented) {
        var one = presented.getFirst();
        return presented.size() == 1 && one.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.resolve(one.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static void enter(Caller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(caller, "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
