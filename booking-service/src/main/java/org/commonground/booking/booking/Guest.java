package org.commonground.booking.booking;

import java.util.List;
import java.util.Map;

/**
 * The person behind a booking, and what they told us: all of this is personal data.
 *
 * @param companions names of the others in the party, where given
 * @param answers to the event's own questions, by question
 */
public record Guest(String name, EmailAddress email, List<String> companions, Map<String, String> answers) {

    public Guest {
        companions = List.copyOf(companions);
        answers = Map.copyOf(answers);
    }
}
