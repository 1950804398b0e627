package org.commonground.booking.booking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.booking.allocation.State;
import org.commonground.booking.event.BookableEvent;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.platform.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes a booking: all that is asked for is checked first, then the places are decided, then the rest is written. */
@Service
class ChangeBooking {

    private final ManageBooking manage;
    private final Bookings bookings;
    private final AccessNeeds needs;
    private final Clock clock;

    ChangeBooking(ManageBooking manage, Bookings bookings, AccessNeeds needs, Clock clock) {
        this.manage = manage;
        this.bookings = bookings;
        this.needs = needs;
        this.clock = clock;
    }

    ManageResult change(String token, ChangeRequest request) {
        var booking = manage.find(token).orElse(null);
        if (booking == null) {
            return new ManageResult.UnknownBooking();
        }
        if (booking.state() == State.CANCELLED) {
            return new ManageResult.AlreadyCancelled();
        }
        var event = manage.event(booking).orElse(null);
        if (event == null) {
            return new ManageResult.NotPossible(Window.NOT_PUBLISHED);
        }
        return refusal(booking, event, request).orElseGet(() -> carryOut(booking, request));
    }

    private ManageResult carryOut(Booking booking, ChangeRequest request) {
        if (request.places() != null) {
            var result = manage.changePlaces(booking, request.places(), request.waits());
            if (!(result instanceof ManageResult.Done)) {
                return result;
            }
        }
        var present = manage.reread(booking);
        var guest = request.applyTo(present.guest(), wanted(present, request));
        if (request.isAboutDetails() || !guest.equals(present.guest())) {
            bookings.correct(
                    booking.id(),
                    guest,
                    request.accessNeeds() == null
                            ? present.accessNeeds()
                            : needs.seal(booking.id(), blankToNull(request.accessNeeds())));
        }
        return new ManageResult.Done(manage.reread(booking));
    }

    private Optional<ManageResult> refusal(Booking booking, BookableEvent event, ChangeRequest request) {
        var now = clock.instant();
        var window = event.window(now);
        var before = booking.standing();
        var more = request.places() != null && request.places() > before.places();
        if (window == Window.PAST || more && window != Window.OPEN) {
            return Optional.of(new ManageResult.NotPossible(window));
        }
        if ((more || request.isAboutDetails()) && !now.isBefore(event.changesUntil())) {
            return Optional.of(new ManageResult.ChangesClosed(event.changesUntil()));
        }
        var errors = errors(booking, event, request, more);
        return errors.isEmpty() ? Optional.empty() : Optional.of(new ManageResult.Invalid(errors));
    }

    /** Only what is asked for is held against the rules: they may have changed since, and a party was once larger. */
    private static List<FieldError> errors(Booking booking, BookableEvent event, ChangeRequest request, boolean more) {
        var wanted = wanted(booking, request);
        var guest = request.applyTo(booking.guest(), wanted);
        return PartyRules.errors(event.rules(), wanted, guest).stream()
                .filter(error -> switch (error.field()) {
                    case "places" -> more;
                    case "guests" -> more || request.guests() != null;
                    default -> request.answers() != null;
                })
                .toList();
    }

    /** How many people are to come, should all that is waited for be there. */
    private static int wanted(Booking booking, ChangeRequest request) {
        var standing = booking.standing();
        return request.places() == null ? standing.places() + standing.waitingFor() : request.places();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
