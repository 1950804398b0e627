package org.commonground.gateway.web.form;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.springframework.http.HttpHeaders;

/** What became of a form that was sent to a service. */
public sealed interface Attempt<T> {

    /** It was taken. */
    record Done<T>(T value) implements Attempt<T> {}

    /** It was not, and what is to be said beside what was typed. */
    record Refused<T>(FormErrors errors) implements Attempt<T> {}

    /** It was not, because somebody else has changed the same thing since it was read. */
    record Overtaken<T>() implements Attempt<T> {}

    /** What is said where nobody answered and the same change may be sent again. */
    String UNDECIDED = "We could not tell whether this was saved. Press the button again in a moment: "
            + "it will not be saved twice. What you typed is still here.";

    /** What is said where nobody answered and something new may be there already. */
    String MAYBE_THERE = "We could not tell whether this was saved. Look in another tab whether it is there "
            + "before you press the button again. What you typed is still here.";

    /**
     * Sends a form, once.
     *
     * @param undecided what is said where nobody answered
     * @throws ServiceProblem where that is about the page as a whole: nothing there, nobody signed in
     */
    static <T> Attempt<T> at(
            Supplier<T> call,
            Function<ServiceProblem, FormErrors> errors,
            String undecided,
            HttpServletResponse response) {
        try {
            return new Done<>(call.get());
        } catch (ServiceUnavailable away) {
            return new Refused<>(Trouble.undecided(undecided, response));
        } catch (ServiceProblem problem) {
            if (problem.busy()) {
                return new Refused<>(Trouble.busy(problem, response));
            }
            if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 404) {
                throw problem;
            }
            response.setStatus(problem.status());
            if (problem.retryAfter() != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter());
            }
            return overtaken(problem) ? new Overtaken<>() : new Refused<>(errors.apply(problem));
        }
    }

    /** The same for what answers nothing. */
    static Attempt<Boolean> at(
            Runnable call,
            Function<ServiceProblem, FormErrors> errors,
            String undecided,
            HttpServletResponse response) {
        Supplier<Boolean> answering = () -> {
            call.run();
            return true;
        };
        return at(answering, errors, undecided, response);
    }

    private static boolean overtaken(ServiceProblem problem) {
        return problem.status() == 412 || problem.is("edit-conflict");
    }
}
