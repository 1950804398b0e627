package org.commonground.directory.field;

import org.commonground.platform.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what a domain type refuses into the same problem as what bean validation refuses. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidFieldAdvice {

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidField invalid) {
        var problem = Problem.invalid().with(invalid.field(), invalid.told());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}
