package org.commonground.booking.booking;

import java.time.Instant;
import java.util.List;
import org.commonground.booking.event.BookableEvent.Window;
import org.commonground.platform.problem.Problem.FieldError;

/** What a wish of a booking's holder comes to. */
sealed interface ManageResult {

    /** It is so, now or since earlier. */
    record Done(Booking booking) implements ManageResult {}

    record UnknownBooking() implements ManageResult {}

    /** It was given back: there is nothing to change any more. */
    record AlreadyCancelled() implements ManageResult {}

    /** The event does not allow it now. */
    record NotPossible(Window window) implements ManageResult {}

    /** The organiser's cut-off for corrections is over. */
    record ChangesClosed(Instant since) implements ManageResult {}

    record Invalid(List<FieldError> errors) implements ManageResult {}

    record Full(int placesLeft) implements ManageResult {}

    /** A party that waits can only become smaller. */
    record WaitingLarger() implements ManageResult {}

    /** What is offered or held is to be taken or declined first. */
    record StillOpen() implements ManageResult {}

    /** It was not taken in time. */
    record OfferLapsed() implements ManageResult {}
}
