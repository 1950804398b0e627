package org.commonground.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.contact.Contact;
import org.commonground.notification.contact.ContactLookup;
import org.commonground.notification.contact.Contacts;
import org.commonground.notification.delivery.Delivery.State;
import org.commonground.notification.delivery.DeliveryView.Counts;
import org.commonground.notification.delivery.DeliveryView.Line;
import org.commonground.notification.event.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of messages: those still to be sent first, then the others, the latest first. */
@Component
class DeliveryOverview {

    /** Messages on a page; their bookings are asked for in one call. */
    static final int SIZE = 50;

    private final Backlog backlog;
    private final Deliveries deliveries;
    private final Contacts contacts;

    DeliveryOverview(Backlog backlog, Deliveries deliveries, Contacts contacts) {
        this.backlog = backlog;
        this.deliveries = deliveries;
        this.contacts = contacts;
    }

    /** @param page from 0 */
    DeliveryView.Page page(@Nullable EventId event, @Nullable State state, int page) {
        var open = and(about("guest.eventId", event), in(state));
        var ended = and(about("eventId", event), in(state));
        var stillOpen = backlog.count(open);
        var skip = (long) page * SIZE;
        var lines = new ArrayList<Line>();
        if (skip < stillOpen) {
            backlog.latest(open, skip, SIZE).stream().map(Line::of).forEach(lines::add);
        }
        if (lines.size() < SIZE) {
            deliveries.latest(ended, Math.max(0, skip - stillOpen), SIZE - lines.size()).stream()
                    .map(Line::of)
                    .forEach(lines::add);
        }
        return new DeliveryView.Page(named(lines), page, SIZE, stillOpen + deliveries.count(ended), counts(event));
    }

    private Counts counts(@Nullable EventId event) {
        var open = about("guest.eventId", event);
        var ended = about("eventId", event);
        return new Counts(
                backlog.count(and(open, in(State.QUEUED))),
                deliveries.count(and(ended, in(State.SENT))),
                backlog.count(and(open, in(State.DEFERRED))),
                deliveries.count(and(ended, in(State.FAILED))));
    }

    /** The references are the booking service's, and gone with the booking. */
    private List<DeliveryView> named(List<Line> lines) {
        var bookings =
                lines.stream().map(Line::booking).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        Map<BookingId, Contact> known =
                contacts.find(bookings) instanceof ContactLookup.Found(var found) ? found : Map.of();
        return lines.stream().map(line -> line.called(reference(line, known))).toList();
    }

    private static @Nullable String reference(Line line, Map<BookingId, Contact> known) {
        var contact = line.booking() == null ? null : known.get(line.booking());
        return contact == null ? null : contact.reference();
    }

    private static Bson about(String field, @Nullable EventId event) {
        return event == null ? empty() : eq(field, event.value());
    }

    private static Bson in(@Nullable State state) {
        return state == null ? empty() : eq("state", state.name());
    }
}
