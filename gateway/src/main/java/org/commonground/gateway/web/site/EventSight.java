package org.commonground.gateway.web.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.gateway.client.Availability;
import org.commonground.gateway.client.BookingClient;
import org.commonground.gateway.client.DirectoryClient;
import org.commonground.gateway.client.Event;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceUnavailable;
import org.commonground.gateway.web.Listing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An event together with its places: the first from the directory, the second from the booking service. */
@Component
class EventSight {

    private static final Logger LOG = LoggerFactory.getLogger(EventSight.class);
    private static final int MOST_DATES = 13;

    private final DirectoryClient directory;
    private final BookingClient bookings;
    private final Clock clock;

    EventSight(DirectoryClient directory, BookingClient bookings, Clock clock) {
        this.directory = directory;
        this.bookings = bookings;
        this.clock = clock;
    }

    Event event(String key) {
        return directory.event(key);
    }

    Places places(Event event) {
        return Places.of(event, availability(event.id()), clock.instant());
    }

    Listing listing(Event event) {
        return Listing.of(event, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    /** The other dates of its series that are still to come; none where nobody can say. */
    List<Listing> otherDates(Event event) {
        if (event.series() == null) {
            return List.of();
        }
        try {
            return directory.series(event.series().id(), MOST_DATES).items().stream()
                    .filter(other -> !other.id().equals(event.id()))
                    .map(this::listing)
                    .toList();
        } catch (ServiceUnavailable | ServiceProblem e) {
            LOG.warn("dates of series {} unknown: {}", event.series().id(), e.getMessage());
            return List.of();
        }
    }

    /** An event is worth reading about even when nobody can count its places. */
    private Optional<Availability> availability(String eventId) {
        try {
            return Optional.of(bookings.availability(eventId));
        } catch (ServiceUnavailable | ServiceProblem e) {
            LOG.warn("places of event {} unknown: {}", eventId, e.getMessage());
            return Optional.empty();
        }
    }
}
