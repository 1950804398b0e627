package org.commonground.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which requests count against which limit. */
final class Limiting {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<Integer> MISSED = List.of(401, 404);

    private static final RequestMatcher OPEN_TO_ALL = anyOf(
            post("/api/events/{id}/bookings"),
            post("/events/{slug}/book"),
            post("/api/events/{id}/reports"),
            post("/events/{slug}/report"));
    private static final RequestMatcher SIGN_IN = anyOf(post("/sign-in"), post("/sign-in/confirm"));
    private static final RequestMatcher GUESSABLE = anyOf(
            path("/api/bookings/**"),
            path("/bookings/**"),
            request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);

    private final TokenBuckets bookings;
    private final TokenBuckets signIns;
    private final TokenBuckets misses;

    Limiting(Limits limits, Clock clock) {
        this.bookings = new TokenBuckets(limits.bookingsPerMinute(), MINUTE, clock);
        this.signIns = new TokenBuckets(limits.signInsPerMinute(), MINUTE, clock);
        this.misses = new TokenBuckets(limits.missesPerMinute(), MINUTE, clock);
    }

    /** How long this client must wait with this request; zero if it need not. */
    Duration wait(HttpServletRequest request, String client) {
        var guess = GUESSABLE.matches(request) ? misses.look(client) : Duration.ZERO;
        if (guess.isPositive()) {
            return guess;
        }
        if (OPEN_TO_ALL.matches(request)) {
            return bookings.take(client);
        }
        return SIGN_IN.matches(request) ? signIns.take(client) : Duration.ZERO;
    }

    /** A right guess is no guess: only what was not found counts. */
    void answered(HttpServletRequest request, int status, String client) {
        if (MISSED.contains(status) && GUESSABLE.matches(request)) {
            misses.take(client);
        }
    }

    private static RequestMatcher anyOf(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    private static RequestMatcher path(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }
}
