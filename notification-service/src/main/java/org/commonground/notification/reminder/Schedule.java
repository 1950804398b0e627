package org.commonground.notification.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be sent to an event's guests, in one small document.
 *
 * @param sequence of the directory's announcement that it was planned from
 * @param version rises with every change, so that nothing is overwritten unseen
 * @param next when the first of them is due; null when none is left
 */
public record Schedule(
        @BsonId EventId id,
        long sequence,
        long version,
        List<Due> open,
        @Nullable Instant next) {

    public Schedule {
        open = List.copyOf(open);
    }

    static Schedule none(EventId id) {
        return of(id, 0, 0, List.of());
    }

    /**
     * As it is once an announcement is heard; the same one when that is old. What should have been sent already is not
     * caught up on (whoever the event was moved on just heard of that), unless it was due and is being sent.
     */
    Schedule heard(Event event, Instant now) {
        if (event.sequence() <= sequence) {
            return this;
        }
        var planned = Plan.of(event).stream().filter(due -> due.at().isAfter(now) || isOpen(due));
        return of(id, event.sequence(), version + 1, planned.toList());
    }

    Schedule without(Due done) {
        return of(
                id,
                sequence,
                version + 1,
                open.stream().filter(due -> !due.isFor(done)).toList());
    }

    List<Due> due(Instant now) {
        return open.stream().filter(due -> !due.at().isAfter(now)).toList();
    }

    private boolean isOpen(Due due) {
        return open.stream().anyMatch(due::isFor);
    }

    private static Schedule of(EventId id, long sequence, long version, List<Due> open) {
        var next = open.stream().map(Due::at).min(Comparator.naturalOrder());
        return new Schedule(id, sequence, version, open, next.orElse(null));
    }
}
