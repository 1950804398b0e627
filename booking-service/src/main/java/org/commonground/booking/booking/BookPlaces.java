package org.commonground.booking.booking;

import java.util.List;
import java.util.Optional;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.allocation.Outcome;
import org.commonground.booking.booking.Booking.Status;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.booking.event.Events;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Books places: the booking is written down undecided (which is where its keys prove unique), then the allocation
 * decides. An attempt cut short by a crash or an outage is taken up again by the next request with its key or address.
 */
@Service
class BookPlaces {

    private final Events events;
    private final Bookings bookings;
    private final Allocator allocator;
    private final Attempts attempts;
    private final RepeatedBookings repeats;

    BookPlaces(Events events, Bookings bookings, Allocator allocator, Attempts attempts, RepeatedBookings repeats) {
        this.events = events;
        this.bookings = bookings;
        this.allocator = allocator;
        this.attempts = attempts;
        this.repeats = repeats;
    }

    /**
     * Books, once for each idempotency key.
     *
     * @param idempotencyKey as the caller made it; null when it takes its chances
     */
    BookingResult book(String eventId, BookingRequest request, @Nullable String idempotencyKey) {
        var event = events.find(eventId).orElse(null);
        if (event == null) {
            return new BookingResult.UnknownEvent();
        }
        var attempt = attempts.begin(event.id(), request, idempotencyKey);
        var answered = Optional.ofNullable(attempt.keys().idempotency()).flatMap(bookings::findByIdempotencyKey);
        return answered.isPresent() ? again(answered.get(), attempt, event) : first(attempt, event);
    }

    private BookingResult first(Booking attempt, BookableEvent event) {
        var refusal = refusal(attempt, event);
        if (refusal != null) {
            return refusal;
        }
        return attempts.writeDown(attempt) ? decide(attempt) : collision(attempt, event);
    }

    /** What speaks against it before anything is written; a full room is the allocation's to tell, this only spares work. */
    private @Nullable BookingResult refusal(Booking attempt, BookableEvent event) {
        var window = event.window(attempt.bookedAt());
        if (window != Window.OPEN) {
            return new BookingResult.NotBookable(window);
        }
        if (attempt.places() > event.maxPartySize()) {
            return new BookingResult.PartyTooLarge(event.maxPartySize());
        }
        var left = allocator.occupancy(event.id()).placesLeft();
        return attempt.places() > left ? new BookingResult.Full(left) : null;
    }

    private BookingResult decide(Booking attempt) {
        var outcome = allocator.decide(attempt.eventId(), new Command.Take(attempt.id(), attempt.places()));
        return switch (outcome) {
            case Outcome.Decided(var decision) -> new BookingResult.Booked(attempt.confirmedBy(decision));
            case Outcome.Full(var placesLeft) -> {
                attempts.refuse(attempt);
                yield new BookingResult.Full(placesLeft);
            }
            // decided by an earlier request whose answer was lost
            case Outcome.Unchanged ignored -> new BookingResult.Booked(written(attempt));
            case Outcome.Noted ignored -> throw new IllegalStateException("a take is decided, not noted");
        };
    }

    private Booking written(Booking attempt) {
        return bookings.findAll(List.of(attempt.id())).getFirst();
    }

    /** Another booking has the same idempotency key (a request in parallel) or the same active address. */
    private BookingResult collision(Booking attempt, BookableEvent event) {
        var sameKey = Optional.ofNullable(attempt.keys().idempotency()).flatMap(bookings::findByIdempotencyKey);
        if (sameKey.isPresent()) {
            return again(sameKey.get(), attempt, event);
        }
        var active = Optional.ofNullable(attempt.keys().active()).flatMap(bookings::findActive);
        if (active.isEmpty()) {
            return attempts.writeDown(attempt) ? decide(attempt) : new BookingResult.InProgress();
        }
        var earlier = active.get();
        if (earlier.status() == Status.CONFIRMED) {
            return new BookingResult.Booked(repeats.record(earlier, attempt));
        }
        return attempt.mayTakeUp(earlier) ? takeUp(earlier, attempt) : new BookingResult.InProgress();
    }

    private BookingResult again(Booking earlier, Booking attempt, BookableEvent event) {
        if (!earlier.keys().request().equals(attempt.keys().request())) {
            return new BookingResult.KeyReused();
        }
        var known = earlier.status() == Status.UNDECIDED ? settled(earlier) : earlier;
        return switch (known.status()) {
            case CONFIRMED, CANCELLED -> new BookingResult.Booked(known);
            case UNDECIDED, REFUSED -> {
                var refusal = refusal(attempt, event);
                yield refusal != null ? refusal : takeUp(known, attempt);
            }
        };
    }

    /** An attempt whose answer was lost may have been decided all the same; it is not to be told that its own place is gone. */
    private Booking settled(Booking undecided) {
        allocator.decide(undecided.eventId(), new Command.Settle());
        return written(undecided);
    }

    /** Goes on with an attempt that was never answered, under its own id: should it be decided after all, it is one. */
    private BookingResult takeUp(Booking earlier, Booking attempt) {
        var same = attempt.as(earlier);
        return attempts.takeUp(same) ? decide(same) : new BookingResult.InProgress();
    }
}
