package org.commonground.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.commonground.gateway.client.CallerToken;
import org.commonground.gateway.client.ServiceAddresses;
import org.commonground.platform.problem.BodyLimits;
import org.commonground.platform.problem.Problem;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class Routing {

    private final ServiceAddresses services;
    private final CircuitBreakerRegistry breakers;
    private final CallerToken caller;
    private final BodyLimits limits;

    Routing(ServiceAddresses services, CircuitBreakerRegistry breakers, CallerToken caller, BodyLimits limits) {
        this.services = services;
        this.breakers = breakers;
        this.caller = caller;
        this.limits = limits;
    }

    @Bean
    RouterFunction<ServerResponse> toBooking() {
        return GatewayRouterFunctions.route("booking")
                .route(any(Routes.TO_BOOKING), HandlerFunctions.http())
                .filter(passage(new Guard("booking", breakers).counting()))
                .before(BeforeFilterFunctions.uri(services.booking()))
                .build();
    }

    /** A stream lasts as long as somebody watches, so its end says nothing about the service. */
    @Bean
    RouterFunction<ServerResponse> toDashboardStream() {
        return GatewayRouterFunctions.route("dashboard-stream")
                .route(RequestPredicates.path(Routes.DASHBOARD_STREAM), HandlerFunctions.http())
                .filter(passage(new Guard("booking", breakers).unlessOpen()))
                .before(BeforeFilterFunctions.uri(services.booking()))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> toDirectory() {
        return GatewayRouterFunctions.route("directory")
                .route(any(Routes.TO_DIRECTORY), HandlerFunctions.http())
                .filter(passage(new Guard("directory", breakers).counting()))
                .before(BeforeFilterFunctions.uri(services.directory()))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> toNotification() {
        return GatewayRouterFunctions.route("notification")
                .route(any(Routes.TO_NOTIFICATION), HandlerFunctions.http())
                .filter(passage(new Guard("notification", breakers).counting()))
                .before(BeforeFilterFunctions.uri(services.notification()))
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RouterFunction<ServerResponse> toNobody() {
        var nothing = Problem.of(HttpStatus.NOT_FOUND, "not-found", "Not Found", "There is nothing at this address.");
        return RouterFunctions.route(any(Routes.NOBODYS), _ -> ProblemAnswer.of(nothing));
    }

    private Passage passage(Guard.Gate gate) {
        return new Passage(caller, limits, gate);
    }

    private static RequestPredicate any(List<String> patterns) {
        return patterns.stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
