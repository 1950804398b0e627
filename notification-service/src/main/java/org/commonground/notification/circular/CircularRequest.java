package org.commonground.notification.circular;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.commonground.notification.contact.Standing.Status;
import org.commonground.notification.message.OrganisersWords;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written, and to whom.
 *
 * @param text plain, paragraphs with empty lines between them
 * @param necessary whether everybody who takes part has to know it; false where nothing is said
 * @param audience everybody where nothing is said
 */
record CircularRequest(
        @NotBlank(message = "Enter a subject.") @PlainText(max = 120)
        String subject,

        @NotBlank(message = "Enter what you want to say.") @PlainText(max = 5_000, multiline = true)
        String text,

        @Nullable Boolean necessary,
        @Valid @Nullable AudienceRequest audience) {

    /**
     * To whom; those who do not stand so any more when it is sent do not get it.
     *
     * @param statuses all where nothing is said
     * @param bookings references or ids; all bookings that stand so where nothing is said
     */
    record AudienceRequest(
            @Nullable @Size(min = 1, max = 10, message = "Name at least one status, or leave them out.")
            List<
                            @NotNull
                            @Pattern(
                                    regexp = "CONFIRMED|WAITLISTED|OFFERED",
                                    message = "Name CONFIRMED, WAITLISTED or OFFERED.")
                            String>
                    statuses,

            @Nullable @Size(min = 1, max = 200, message = "Name 1 to 200 bookings, or leave them out.")
            List<@NotBlank(message = "Give a reference or an id.") @PlainText(max = 40) String> bookings) {}

    OrganisersWords words() {
        return new OrganisersWords(subject.strip(), text.strip(), Boolean.TRUE.equals(necessary));
    }

    List<Status> statuses() {
        var asked = audience == null ? null : audience.statuses();
        return asked == null
                ? List.copyOf(Audience.EVERYBODY)
                : asked.stream().map(Status::valueOf).distinct().sorted().toList();
    }

    @Nullable
    List<String> bookings() {
        var asked = audience == null ? null : audience.bookings();
        return asked == null ? null : asked.stream().map(String::strip).toList();
    }

    /** The same for the same wish. */
    String fingerprint() {
        var words = words();
        return Fingerprint.of(
                words.subject(),
                words.text(),
                Boolean.toString(words.necessary()),
                statuses().toString(),
                Objects.requireNonNullElse(bookings(), "all").toString());
    }
}
