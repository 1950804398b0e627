package org.commonground.gateway.routing;

import org.commonground.gateway.client.CallerToken;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.routing.Guard.Gate;
import org.commonground.platform.problem.BodyLimits;
import org.commonground.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The way of a request to a service: whatever happens on it, the caller gets an answer that says so. */
final class Passage implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final CallerToken caller;
    private final BodyLimits limits;
    private final Gate gate;

    Passage(CallerToken caller, BodyLimits limits, Gate gate) {
        this.caller = caller;
        this.limits = limits;
        this.gate = gate;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            Carried.keep(request, caller.currentToken(), limits.of(request.path()));
            return gate.pass(request, () -> handle(request, next));
        } catch (Problem problem) {
            return ProblemAnswer.of(problem);
        } catch (ServiceUnavailable away) {
            LOG.warn("{} {}: {}", request.method(), away.getMessage(), String.valueOf(away.getCause()));
            return ProblemAnswer.serviceAway();
        }
    }

    private static ServerResponse handle(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            return next.handle(request);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
