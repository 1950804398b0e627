package org.commonground.booking.booking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a booking, and what they told us: all of this is personal data.
 *
 * @param companions names of the others in the party, where given
 * @param answers to the event's own questions, by question
 * @param language in which they want to be written to; null of those who booked before there was a choice
 */
public record Guest(
        String name,
        EmailAddress email,
        List<String> companions,
        Map<String, String> answers,
        @Nullable Language language) {

    public Guest {
        companions = List.copyOf(companions);
        answers = Map.copyOf(answers);
    }

    Language reads() {
        return Objects.requireNonNullElse(language, Language.EN);
    }
}
