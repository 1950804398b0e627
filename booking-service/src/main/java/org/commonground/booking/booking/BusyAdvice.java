package org.commonground.booking.booking;

import org.commonground.booking.grouping.TooBusy;
import org.commonground.platform.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Sheds what would have to wait too long: said at once, and nothing was begun. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyAdvice {

    @ExceptionHandler
    ResponseEntity<Object> tooBusy(TooBusy e) {
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Many people are booking right now",
                "Nothing was changed. Try again in a moment, a booking with the same Idempotency-Key.");
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}
