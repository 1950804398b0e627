package org.commonground.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page that cannot be shown is still a page: what is the matter, and what to do. */
@ControllerAdvice("org.commonground.gateway.web")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
    private static final String RETRY_SECONDS = "10";

    @ExceptionHandler
    ModelAndView nobodyThere(ServiceUnavailable e, HttpServletResponse response) {
        LOG.warn("no page: {}", e.getMessage());
        response.setHeader("Retry-After", RETRY_SECONDS);
        return page(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView refused(ServiceProblem problem, HttpServletResponse response) {
        if (problem.busy()) {
            response.setHeader("Retry-After", problem.retryAfter() == null ? RETRY_SECONDS : problem.retryAfter());
            return page(HttpStatus.SERVICE_UNAVAILABLE).addObject("busy", true);
        }
        return switch (problem.status()) {
            case 400, 404, 410 -> page(HttpStatus.NOT_FOUND);
            case 401 -> new ModelAndView("redirect:/sign-in");
            case 403 -> page(HttpStatus.FORBIDDEN);
            default -> broken(problem);
        };
    }

    @ExceptionHandler
    ModelAndView nothingHere(NoSuchPage e) {
        return new ModelAndView(e.view(), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView broken(Exception e) {
        LOG.error("a page failed", e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("error/" + status.value(), status);
    }
}
