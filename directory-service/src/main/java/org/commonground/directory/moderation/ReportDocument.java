package org.commonground.directory.moderation;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has reported of an event, as it is stored; public because the codec reads it by reflection.
 *
 * @param eventTitle as it was then
 * @param email to ask back; it is forgotten with the decision
 * @param decision what was decided, where it is closed
 */
public record ReportDocument(
        @BsonId String id,
        String eventId,
        String eventTitle,
        Reason reason,
        @Nullable String details,
        @Nullable String email,
        Instant at,
        Status status,
        @Nullable Decision decision) {

    /** What is wrong with the event. */
    public enum Reason {
        SPAM,
        WRONG,
        HARMFUL,
        OTHER
    }

    /** Whether somebody has decided. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** What an administrator can do. */
    public enum Action {
        DISMISS,
        HIDE
    }

    /** What was decided, and why. */
    public record Decision(Action action, String reason, String by, Instant at) {}

    /** Who reported it is nobody's business once it is decided. */
    ReportDocument decided(Decision made) {
        return new ReportDocument(id, eventId, eventTitle, reason, details, null, at, Status.CLOSED, made);
    }
}
