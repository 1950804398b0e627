package org.commonground.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.commonground.platform.problem.Problem;
import org.commonground.platform.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever asks too often, before anything is done for them. */
final class LimitFilter extends OncePerRequestFilter {

    private final Limiting limiting;
    private final ProblemWriter problems;

    LimitFilter(Limiting limiting, ProblemWriter problems) {
        this.limiting = limiting;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = ClientAddress.of(request);
        var wait = limiting.wait(request, client);
        if (wait.isPositive()) {
            refuse(request, response, wait);
            return;
        }
        chain.doFilter(request, response);
        limiting.answered(request, response.getStatus(), client);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        if (!request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        problems.write(
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        "You have asked more often than we can serve fairly. Wait for the seconds in Retry-After."),
                response);
    }
}
