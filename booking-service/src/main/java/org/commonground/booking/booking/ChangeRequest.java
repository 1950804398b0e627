package org.commonground.booking.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What a holder wants to be different from now on; what is left out stays as it is. */
record ChangeRequest(
        @Nullable
        @Min(value = 1, message = "Keep at least 1 place, or cancel the booking.")
        @Max(value = 100, message = "Book at most 100 places.")
        Integer places,

        @JsonProperty("wait") @Nullable Boolean orWait,

        @Nullable @Size(min = 1, message = "Enter your name.") @PlainText(max = 120)
        String name,

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
                answers) {

    ChangeRequest {
        name = name == null ? null : BookingRequest.composed(name);
        accessNeeds = accessNeeds == null ? null : BookingRequest.composed(accessNeeds);
        guests = guests == null
                ? null
                : guests.stream().map(BookingRequest::composed).toList();
        answers = BookingRequest.composedAnswers(answers);
    }

    boolean waits() {
        return Boolean.TRUE.equals(orWait);
    }

    /** Whether anything but the number of places is to be different. */
    boolean isAboutDetails() {
        return name != null || guests != null || accessNeeds != null || answers != null;
    }

    /** The guest as they are to be with so many places: of a smaller party, those named last are left out. */
    Guest applyTo(Guest guest, int wanted) {
        var companions = guest.companions();
        return new Guest(
                Objects.requireNonNullElse(name, guest.name()),
                guest.email(),
                guests != null ? guests : companions.subList(0, Math.min(companions.size(), wanted - 1)),
                Objects.requireNonNullElse(answers, guest.answers()),
                guest.language());
    }
}
