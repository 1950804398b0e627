package org.commonground.directory.membership;

import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** The one place where a change of a team that did not happen becomes what the caller is told. */
final class TeamProblems {

    private TeamProblems() {}

    /** @throws Problem unless it happened, or was so already */
    static void check(Team.Decision decision) {
        switch (decision) {
            case Team.Changed(var team) -> {}
            case Team.Unchanged() -> {}
            case Team.Unknown() -> throw Problem.notFound("member");
            case Team.LastOwner() ->
                throw Problem.of(
                        HttpStatus.CONFLICT,
                        "last-owner",
                        "Somebody has to own it",
                        "This is the organisation's last owner. Make somebody else an owner first.");
            case Team.Full() ->
                throw Problem.of(
                        HttpStatus.CONFLICT,
                        "team-full",
                        "As many as there can be",
                        "An organisation has at most " + Team.MOST_MEMBERS + " members. Remove somebody first.");
        }
    }
}
