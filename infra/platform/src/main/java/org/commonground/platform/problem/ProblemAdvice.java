package org.commonground.platform.problem;

import com.mongodb.MongoException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where what went wrong becomes what the caller reads. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        var headers = new HttpHeaders();
        problem.retryAfter()
                .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        return answer(problem, headers);
    }

    /** The outcome is unknown to the caller: it may try again with the same idempotency key. */
    @ExceptionHandler
    ResponseEntity<Object> storeAway(MongoException e) {
        log.warn("MongoDB did not answer: {}", e.getMessage());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return answer(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "Not available right now",
                        "We cannot reach our records at the moment. Try again in a few seconds."),
                headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        log.error("Unexpected", e);
        return answer(
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong",
                        "This is our fault, not yours. Try again later."),
                HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problem.invalid();
        e.getFieldErrors().forEach(error -> problem.with(error.getField(), words(error.getDefaultMessage())));
        e.getGlobalErrors().forEach(error -> problem.with(error.getObjectName(), words(error.getDefaultMessage())));
        return answer(problem, headers);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problem.invalid();
        for (var result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                body.getFieldErrors()
                        .forEach(error -> problem.with(error.getField(), words(error.getDefaultMessage())));
            } else {
                var name =
                        Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "request");
                result.getResolvableErrors().forEach(error -> problem.with(name, words(error.getDefaultMessage())));
            }
        }
        return answer(problem, headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(UnreadableJson.explain(e), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Send JSON",
                        "This takes a body with Content-Type: application/json."),
                headers);
    }

    /** Everything else that Spring MVC refuses: no such path, wrong method, a parameter of the wrong kind. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var status = Objects.requireNonNullElse(HttpStatus.resolve(code.value()), HttpStatus.INTERNAL_SERVER_ERROR);
        if (status.is5xxServerError()) {
            log.error("Unexpected", e);
        }
        var detail = switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method.";
            case NOT_ACCEPTABLE -> "We can answer with JSON only.";
            case BAD_REQUEST -> "A parameter of the request is missing or not of the right kind.";
            default -> "The request cannot be answered.";
        };
        var type = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return answer(Problem.of(status, type, status.getReasonPhrase(), detail), headers);
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        Map<String, Object> body = problem.body();
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static String words(@Nullable String message) {
        return Objects.requireNonNullElse(message, "This cannot be taken as it is.");
    }
}
