package org.commonground.booking.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What a member of the public sends to book places. Texts are kept as written, in Unicode's composed form (NFC). */
record BookingRequest(
        @NotBlank(message = "Enter your name.") @PlainText(max = 120)
        String name,

        @Pattern(regexp = EmailAddress.FORM, message = "Enter an e-mail address, like name@example.org.")
        String email,

        @NotNull(message = "Enter how many places you would like.")
        @Min(value = 1, message = "Book at least 1 place.")
        @Max(value = 100, message = "Book at most 100 places.")
        Integer places,

        @Nullable @Size(max = 99, message = "Name at most 99 others.")
        List<@NotBlank(message = "Leave out empty names.") @PlainText(max = 120) String> guests,

        @Nullable @PlainText(max = 1000, multiline = true) String accessNeeds,

        @Nullable @Size(max = 20, message = "Answer at most 20 questions.")
        Map<
                        @Pattern(
                                regexp = "[A-Za-z0-9_-]{1,64}",
                                message = "Name questions by their letters, digits, _ and -.")
                        String,
                        @NotNull(message = "Leave out questions you do not answer.")
                        @PlainText(max = 1000, multiline = true) String>
                answers,

        @Nullable @Pattern(regexp = "en|cy", message = "Choose en or cy.")
        String language) {

    BookingRequest {
        name = composed(name);
        email = composed(email);
        accessNeeds = accessNeeds == null || accessNeeds.isBlank() ? null : composed(accessNeeds);
        guests = guests == null
                ? null
                : guests.stream().map(BookingRequest::composed).toList();
        answers = composedAnswers(answers);
    }

    Guest guest() {
        return new Guest(
                name,
                new EmailAddress(email),
                Objects.requireNonNullElse(guests, List.of()),
                Objects.requireNonNullElse(answers, Map.of()),
                Language.of(language, null));
    }

    /** The same wish; where no language was chosen, in that which the browser prefers. */
    BookingRequest preferring(@Nullable String acceptLanguage) {
        var code = Language.of(language, acceptLanguage).code();
        return new BookingRequest(name, email, places, guests, accessNeeds, answers, code);
    }

    /** The same for the same wishes only. */
    String fingerprint(AccessNeeds needs) {
        return Fingerprint.of(
                name,
                email,
                places.toString(),
                Objects.requireNonNullElse(guests, List.of()).toString(),
                needs.fingerprint(accessNeeds),
                new TreeMap<>(Objects.requireNonNullElse(answers, Map.of())).toString());
    }

    /** An answer that is left blank is none. */
    static @Nullable Map<String, String> composedAnswers(@Nullable Map<String, String> answers) {
        if (answers == null) {
            return null;
        }
        var composed = new TreeMap<String, String>();
        answers.forEach((question, answer) -> {
            if (answer != null && !answer.isBlank()) {
                composed.put(question, composed(answer));
            }
        });
        return composed;
    }

    static String composed(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
