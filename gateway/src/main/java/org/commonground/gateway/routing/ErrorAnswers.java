package org.commonground.gateway.routing;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** What failed before or beside a controller: a page for people, a problem document for programs and all of the API. */
@Controller
class ErrorAnswers extends BasicErrorController {

    ErrorAnswers(ErrorAttributes attributes, ObjectProvider<ErrorViewResolver> views) {
        super(attributes, new ErrorProperties(), views.orderedStream().toList());
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!isApi(request)) {
            return super.errorHtml(request, response);
        }
        var status = getStatus(request);
        response.setStatus(status.value());
        var view = new JacksonJsonView();
        var body = problem(status).body();
        view.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        view.setModelKeys(body.keySet());
        return new ModelAndView(view, body);
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        Map<String, @Nullable Object> body = new LinkedHashMap<>(problem(status).body());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static boolean isApi(HttpServletRequest request) {
        @Nullable Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String text && text.startsWith("/api/");
    }

    private static Problem problem(HttpStatus status) {
        var detail = status.is5xxServerError()
                ? "This is our fault, not yours. Try again later."
                : "The request cannot be answered as it is.";
        var type = status == HttpStatus.INTERNAL_SERVER_ERROR
                ? "internal-error"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(status, type, status.getReasonPhrase(), detail);
    }
}
