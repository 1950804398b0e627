package org.commonground.gateway.routing;

import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** A problem in the place of a service's answer. */
final class ProblemAnswer {

    private static final String RETRY_SECONDS = "5";

    private ProblemAnswer() {}

    static ServerResponse of(Problem problem) {
        return builder(problem).body(problem.body());
    }

    static ServerResponse serviceAway() {
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "Not available right now",
                "Part of Common Ground does not answer. Try again in a few seconds; "
                        + "with the same Idempotency-Key a repeat never books twice.");
        return builder(problem).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).body(problem.body());
    }

    private static ServerResponse.BodyBuilder builder(Problem problem) {
        return ServerResponse.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
