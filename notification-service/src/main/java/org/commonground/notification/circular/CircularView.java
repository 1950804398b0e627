package org.commonground.notification.circular;

import java.time.Instant;
import java.util.List;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.delivery.Tallies.Tally;
import org.commonground.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, as the event's organisers see it.
 *
 * @param recipients letters handed in so far
 * @param complete whether those are all
 */
record CircularView(
        String id,
        String subject,
        String text,
        boolean necessary,
        Target audience,
        Instant sentAt,
        By by,
        int recipients,
        boolean complete,
        Tally deliveries) {

    /** @param chosen how many bookings were chosen; null where all were meant */
    record Target(List<Status> statuses, @Nullable Integer chosen) {}

    /** @param you whether it was the one who asks */
    record By(
            String role,
            @Nullable String organisation,
            @Nullable String token,
            boolean you) {}

    record Page(List<CircularView> items, int page, int size, long total) {}

    static CircularView of(Circular circular, Tally tally, @Nullable Caller caller) {
        var words = circular.words();
        var audience = circular.audience();
        var sender = circular.sender();
        return new CircularView(
                circular.id().value(),
                words.subject(),
                words.text(),
                words.necessary(),
                new Target(
                        audience.statuses(),
                        audience.bookings() == null ? null : audience.bookings().size()),
                circular.sentAt(),
                new By(
                        sender.role(),
                        sender.organisation(),
                        sender.token(),
                        caller != null && sender.is(caller, circular.id())),
                circular.recipients(),
                circular.open() == null,
                tally);
    }
}
