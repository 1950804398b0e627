package org.commonground.notification.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.notification.contact.EventTallies;
import org.commonground.notification.contact.Tally;
import org.commonground.notification.delivery.Undelivered;
import org.commonground.notification.event.Event;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Events;
import org.commonground.notification.reminder.Guests;
import org.springframework.stereotype.Component;

/** Finds out how an organisation's events stand, and what is new about each. */
@Component
class Newsroom {

    private final Events events;
    private final EventTallies tallies;
    private final Guests guests;
    private final Undelivered undelivered;

    Newsroom(Events events, EventTallies tallies, Guests guests, Undelivered undelivered) {
        this.events = events;
        this.tallies = tallies;
        this.guests = guests;
        this.undelivered = undelivered;
    }

    /** Of its upcoming events, the first first; nothing while the booking service is away. */
    Optional<List<Tally>> tallies(String organisation, Instant now) {
        var ids = events.upcoming(organisation, now, EventTallies.BATCH).stream()
                .map(Event::id)
                .toList();
        return tallies.find(ids);
    }

    Line line(Tally tally, Count before, Instant from, Instant until) {
        var event = new EventId(tally.eventId());
        return new Line(
                tally.eventId(),
                tally.taken(),
                tally.capacity(),
                tally.waiting(),
                (int) guests.came(event, from, until),
                Math.max(0, tally.cancelled() - before.cancelled()),
                (int) undelivered.count(event, from, until));
    }
}
