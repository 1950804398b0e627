package org.commonground.booking.booking;

import java.util.List;
import java.util.Optional;
import org.commonground.booking.allocation.Allocator;
import org.commonground.booking.allocation.Command;
import org.commonground.booking.allocation.Outcome;
import org.commonground.booking.allocation.State;
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
     * @param hold to fill by name; null for places of the room
     * @param idempotencyKey as the caller made it; null when it takes its chances
     */
    BookingResult book(String eventId, BookingRequest request, @Nullable String hold, @Nullable String idempotencyKey) {
        var event = events.find(eventId).orElse(null);
        if (event == null) {
            return new BookingResult.UnknownEvent();
        }
        var wish = hold == null ? attempts.wish(event) : Wish.toFill(hold);
        var attempt = attempts.begin(event, request, wish, idempotencyKey);
        return new Try(event, attempt, wish).book();
    }

    /** One request on its way. */
    private final class Try {

        private final BookableEvent event;
        private final Booking attempt;
        private final Wish wish;

        Try(BookableEvent event, Booking attempt, Wish wish) {
            this.event = event;
            this.attempt = attempt;
            this.wish = wish;
        }

        BookingResult book() {
            var refusal = refusal();
            if (refusal != null) {
                // what was answered before is answered again, whatever happened to the event since
                return sameKey().map(this::again).orElse(refusal);
            }
            return attempts.writeDown(attempt) ? decide(attempt, true) : collision();
        }

        /** What speaks against it before anything is written; a full room is the allocation's to tell, this only spares work. */
        private @Nullable BookingResult refusal() {
            var window = event.window(attempt.bookedAt());
            if (!wish.isPossibleWhile(window)) {
                return new BookingResult.NotBookable(window);
            }
            var places = attempt.standing().places();
            var errors = PartyRules.errors(event.rules(), places, attempt.guest());
            if (!errors.isEmpty()) {
                return new BookingResult.Invalid(errors);
            }
            if (wish.hold() != null || event.rules().waitingList() && places <= event.capacity()) {
                return null;
            }
            var left = allocator.occupancy(event.id()).placesLeft();
            return places > left ? new BookingResult.Full(left) : null;
        }

        private BookingResult decide(Booking written, boolean fresh) {
            var outcome = allocator.decide(event.id(), wish.command(written, fresh));
            return switch (outcome) {
                case Outcome.Decided(var decision) ->
                    new BookingResult.Booked(event, written.after(decision), decision);
                case Outcome.Full(var placesLeft) -> {
                    attempts.refuse(written);
                    yield full(placesLeft);
                }
                case Outcome.UnknownHold ignored -> {
                    attempts.refuse(written);
                    yield new BookingResult.UnknownHold();
                }
                // decided by an earlier request whose answer was lost
                case Outcome.Unchanged ignored -> BookingResult.Booked.earlier(event, reread(written));
                default -> throw new IllegalStateException("places are taken or refused, not " + outcome);
            };
        }

        /** The event may have been called off while we asked. */
        private BookingResult full(int placesLeft) {
            var window = events.find(event.id().value())
                    .map(now -> now.window(attempt.bookedAt()))
                    .orElse(Window.NOT_PUBLISHED);
            return wish.isPossibleWhile(window)
                    ? new BookingResult.Full(placesLeft)
                    : new BookingResult.NotBookable(window);
        }

        /** Another booking has the same idempotency key (a request in parallel) or the same active address. */
        private BookingResult collision() {
            var sameKey = sameKey();
            if (sameKey.isPresent()) {
                return again(sameKey.get());
            }
            var active = Optional.ofNullable(attempt.keys().active()).flatMap(bookings::findActive);
            if (active.isEmpty()) {
                return attempts.writeDown(attempt) ? decide(attempt, true) : new BookingResult.InProgress();
            }
            var earlier = active.get();
            if (earlier.state().isActive()) {
                return wish.hold() == null
                        ? repeats.record(event, earlier, attempt, wish)
                        : new BookingResult.AlreadyBooked();
            }
            return attempt.mayTakeUp(earlier) ? takeUp(earlier) : new BookingResult.InProgress();
        }

        private Optional<Booking> sameKey() {
            return Optional.ofNullable(attempt.keys().idempotency()).flatMap(bookings::findByIdempotencyKey);
        }

        private BookingResult again(Booking earlier) {
            if (!earlier.keys().request().equals(attempt.keys().request())) {
                return new BookingResult.KeyReused();
            }
            var known = earlier.state() == State.UNDECIDED ? settled(earlier) : earlier;
            if (known.isAcknowledged()) {
                return BookingResult.Booked.earlier(event, known);
            }
            var refusal = refusal();
            return refusal != null ? refusal : takeUp(known);
        }

        /** An attempt whose answer was lost may have been decided all the same; it is not to be told that its own place is gone. */
        private Booking settled(Booking undecided) {
            allocator.decide(undecided.eventId(), new Command.Settle());
            return reread(undecided);
        }

        /** Goes on with an attempt that was never answered, under its own id: should it be decided after all, it is one. */
        private BookingResult takeUp(Booking earlier) {
            var same = attempts.underIdOf(earlier, attempt);
            return attempts.takeUp(same) ? decide(same, false) : new BookingResult.InProgress();
        }

        private Booking reread(Booking booking) {
            return bookings.findAll(List.of(booking.id())).getFirst();
        }
    }
}
