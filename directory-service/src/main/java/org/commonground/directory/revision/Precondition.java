package org.commonground.directory.revision;

import java.util.regex.Pattern;
import org.commonground.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version that a caller has seen ({@code If-Match}, RFC 9110 section 13.1.1); without one every version will do. */
public record Precondition(@Nullable String ifMatch) {

    /** Every version will do: for callers who replace a record whatever it was. */
    public static final Precondition NONE = new Precondition(null);

    private static final Pattern ONE_OF = Pattern.compile("\\s*,\\s*");

    /**
     * For changes that replace a whole record: whoever has not read it would undo what others changed.
     *
     * @throws Problem 428 (RFC 6585 section 3) where the header is missing
     */
    public static Precondition required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "Say which version you have read",
                    "Read it, and send the ETag that came with it as If-Match: so nobody else's change is lost.");
        }
        return new Precondition(ifMatch);
    }

    public boolean allows(long version) {
        return ifMatch == null
                || ifMatch.strip().equals("*")
                || ONE_OF.splitAsStream(ifMatch.strip()).anyMatch(tag(version)::equals);
    }

    /**
     * Refuses a change that was made to another version than the stored one.
     *
     * @throws Problem 412
     */
    public void check(String thing, Revision stored) {
        if (!allows(stored.number())) {
            throw outdated(thing, stored.number());
        }
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** 412: the caller has read an older version. */
    public static Problem outdated(String thing, long version) {
        return Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "changed-meanwhile",
                        "Changed since you read it",
                        "The " + thing + " is at version " + version + " now. Read it again, then send your change.")
                .property("version", version);
    }

    /** 409: somebody else was writing at the same moment. */
    public static Problem overtaken(String thing) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "edit-conflict",
                "Changed at the same moment",
                "Somebody else changed this " + thing + " just now. Read it again, then send your change.");
    }
}
