package org.commonground.directory.rights;

import org.commonground.platform.identity.Caller;
import org.commonground.platform.identity.Role;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a caller must be to go on; each answers with the caller, or throws the {@link Problem} that says why not. */
public final class Rights {

    private Rights() {}

    /** Anybody who is known: a person, a token or a service; else 401. */
    public static Caller signedIn(@Nullable Caller caller) {
        if (caller == null) {
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "not-signed-in",
                    "Sign in first",
                    "This is for those who have signed in, or send an API token.");
        }
        return caller;
    }

    /** A person; an API token gets 403. */
    public static Caller person(@Nullable Caller caller) {
        var somebody = signedIn(caller);
        if (!somebody.isPerson()) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "people-only",
                    "For people only",
                    "This is done by somebody who has signed in, not with an API token.");
        }
        return somebody;
    }

    /** An administrator; to everybody else there is nothing here: 404. */
    public static Caller administrator(@Nullable Caller caller) {
        if (caller == null || !caller.admin()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found", "Not Found", "There is nothing at this address.");
        }
        return caller;
    }

    /** Somebody with at least this role at the organisation, or an administrator; else 403. */
    public static Caller holding(@Nullable Caller caller, Role role, String organisation) {
        var somebody = signedIn(caller);
        if (!somebody.may(role, organisation)) {
            throw notYours(role);
        }
        return somebody;
    }

    /** The notification service, which writes to members; to everybody else 403. */
    public static Caller writingToMembers(@Nullable Caller caller) {
        if (caller == null || !caller.isService("notification-service")) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN, "forbidden", "Not yours to see", "This is for the notification service.");
        }
        return caller;
    }

    /** 403: another role would be needed. */
    public static Problem notYours(Role role) {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "not-your-organisation",
                "Not yours to do",
                role == Role.OWNER
                        ? "This needs the role of owner at the organisation."
                        : "This needs the role of organiser or owner at the organisation.");
    }
}
