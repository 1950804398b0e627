package org.commonground.gateway.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.commonground.gateway.web.form.Attempt;
import org.commonground.gateway.web.form.FormErrors;
import org.commonground.gateway.web.form.Typed;
import org.springframework.util.MultiValueMap;

/** A decision as an administrator typed it: what is to be done, and why. */
record Decision(String action, String reason) {

    private static final String NO_REASON =
            "Say why in a few words. Whoever is concerned may ask, " + "and it stands in the record of decisions.";

    /** What a decision does where it can be sent. */
    interface Call {
        void send(String action, String reason);
    }

    static Decision of(MultiValueMap<String, String> fields) {
        var typed = new Typed(fields);
        return new Decision(typed.text("action"), typed.text("reason"));
    }

    /** What is wrong with it, or nothing once it is done. */
    FormErrors make(Call call, HttpServletResponse response) {
        if (reason.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return FormErrors.at("reason", NO_REASON);
        }
        return switch (Attempt.at(
                () -> call.send(action, reason),
                problem -> FormErrors.of(problem, path -> path, List.of("reason")),
                Attempt.UNDECIDED,
                response)) {
            case Attempt.Done<?> _ -> FormErrors.none();
            case Attempt.Refused(var errors) -> errors;
            case Attempt.Overtaken<?> _ -> FormErrors.general("Somebody else has just decided this. Look again.");
        };
    }
}
