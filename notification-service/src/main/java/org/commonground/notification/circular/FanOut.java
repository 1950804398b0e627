package org.commonground.notification.circular;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonground.notification.contact.BookingServiceAway;
import org.commonground.notification.contact.HeldBookings;
import org.commonground.notification.contact.HeldBookings.Held;
import org.commonground.notification.delivery.JobId;
import org.commonground.notification.delivery.Letter;
import org.commonground.notification.delivery.PostBox;
import org.commonground.notification.event.Events;
import org.commonground.platform.mongo.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands in a letter for each guest, a page of bookings at a time. A page's letters are handed in before it is written down
 * that they are: what dies between the two is done once more, and a letter has the same id whenever it is handed in.
 */
@Component
class FanOut {

    private static final Logger log = LoggerFactory.getLogger(FanOut.class);
    private static final int AT_ONCE = 20;

    private final Circulars circulars;
    private final HeldBookings bookings;
    private final Events events;
    private final PostBox post;
    private final Lease lease;

    FanOut(Circulars circulars, HeldBookings bookings, Events events, PostBox post, MongoDatabase database) {
        this.circulars = circulars;
        this.bookings = bookings;
        this.events = events;
        this.post = post;
        this.lease = new Lease("circulars", database, Clock.systemUTC());
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            var open = circulars.open(AT_ONCE);
            while (!open.isEmpty() && lease.isOurs() && goOn(open)) {
                open = circulars.open(AT_ONCE);
            }
        } catch (MongoException e) {
            log.warn("What organisers wrote cannot be handed in, trying again: {}", e.getMessage());
        }
    }

    /** A page of each; whether all of them came further. */
    private boolean goOn(List<Circular> open) {
        var further = true;
        for (var circular : open) {
            further &= goOn(circular);
        }
        return further;
    }

    private boolean goOn(Circular circular) {
        try {
            step(circular);
            return true;
        } catch (BookingServiceAway away) {
            log.warn("Message {} waits: {}", circular.id().value(), away.reason());
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            // a fault of ours, perhaps mended by the next release: it must not hold up the others
            log.error("Message {} cannot be handed in", circular.id().value(), e);
        }
        return false;
    }

    /** Hands in one page. */
    private void step(Circular circular) {
        var event = circular.eventId();
        var announced = events.find(event).map(known -> known.sequence()).orElse(0L);
        var page = bookings.page(event, circular.audience().only(), circular.after());
        var letters = new LinkedHashMap<JobId, Letter>();
        page.stream()
                .filter(circular.audience()::has)
                .forEach(booking -> letters.put(circular.job(booking.id()), letter(circular, booking, announced)));
        post.post(letters);
        if (!page.isEmpty()) {
            circulars.handedIn(circular, page.getLast().id(), letters.size());
        } else {
            circulars.complete(circular);
            log.info("Message {} is handed in: {} letters", circular.id().value(), circular.recipients());
        }
    }

    private static Letter.ToGuest letter(Circular circular, Held booking, long announced) {
        return new Letter.ToGuest(
                circular.words().template(),
                booking.id(),
                circular.eventId(),
                booking.sequence(),
                announced,
                circular.id().value());
    }
}
