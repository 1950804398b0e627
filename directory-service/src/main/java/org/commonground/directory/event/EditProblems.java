package org.commonground.directory.event;

import java.util.List;
import org.commonground.directory.organisation.Stewardship;
import org.commonground.directory.revision.Precondition;
import org.commonground.directory.venue.VenueRule;
import org.commonground.platform.identity.Caller;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The one place where an edit that did not happen becomes what the caller is told. */
final class EditProblems {

    private EditProblems() {}

    static Caller signedIn(@Nullable Caller caller) {
        if (caller == null) {
            throw Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "not-signed-in",
                    "Sign in first",
                    "Events are listed and changed with an API token or by somebody who has signed in.");
        }
        return caller;
    }

    /** The event as it is stored now. */
    static Event event(Edit edit) {
        return switch (edit) {
            case Edit.Done(var event) -> event;
            case Edit.Failed failed -> throw problem(failed);
            case Edit.Discarded() -> throw Problem.notFound("event");
        };
    }

    /** Whether it went through, with or without something left. */
    static void success(Edit edit) {
        if (edit instanceof Edit.Failed failed) {
            throw problem(failed);
        }
    }

    static Problem problem(Edit.Failed failed) {
        return switch (failed) {
            case Edit.Unknown() -> Problem.notFound("event");
            case Edit.NotYours() ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-your-organisation",
                        "Not yours to do",
                        "This needs the role of organiser or owner at an organisation that hosts the event.");
            case Edit.Unmet(var rules) -> unmet(rules);
            case Edit.Outdated(var version) -> Precondition.outdated("event", version);
            case Edit.Overtaken() -> Precondition.overtaken("event");
            case Edit.NotInvited() -> Problem.notFound("invitation");
            case Edit.NotVerified() -> Stewardship.notVerified();
            case Edit.Refused(var refusal) -> refused(refusal);
        };
    }

    private static Problem unmet(List<VenueRule> rules) {
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "venue-rules-unmet",
                "The venue wants to know more",
                "Answer what the venue asks below, or keep the event as a draft until you can.");
        rules.forEach(rule -> problem.with("venueAnswers." + rule.id(), "The venue asks: " + rule.label()));
        return problem;
    }

    private static Problem refused(Event.Refusal refusal) {
        return switch (refusal) {
            case CANCELLED ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "event-cancelled",
                        "The event is cancelled",
                        "A cancelled event stays as it is. List a new one.");
            case OVER ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "event-past",
                        "The event is over",
                        "An event that has taken place cannot be cancelled.");
            case NO_LONGER_A_DRAFT ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "event-published",
                        "The event is public",
                        "A published event cannot become a draft again. Postpone it, or cancel it.");
        };
    }
}
