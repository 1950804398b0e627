package org.commonground.gateway.web.form;

import jakarta.servlet.http.HttpServletResponse;
import org.commonground.gateway.client.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a form says when nobody could decide about it; all of it stays as it was typed. */
public final class Trouble {

    private static final String A_MOMENT = "5";
    private static final String BUSY = "Very many people are asking just now, so nothing has been done yet. "
            + "Wait a few seconds, then press the button again: what you typed is still here.";

    private Trouble() {}

    /** Too much is going on; nothing was begun. */
    public static FormErrors busy(ServiceProblem problem, HttpServletResponse response) {
        later(response, problem.retryAfter() == null ? A_MOMENT : problem.retryAfter());
        return FormErrors.general(BUSY);
    }

    /** Nobody answered; the words say what that means for what was wished. */
    public static FormErrors undecided(String words, HttpServletResponse response) {
        later(response, A_MOMENT);
        return FormErrors.general(words);
    }

    private static void later(HttpServletResponse response, String seconds) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
    }
}
