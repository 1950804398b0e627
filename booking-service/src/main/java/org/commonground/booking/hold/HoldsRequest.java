package org.commonground.booking.hold;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.commonground.booking.allocation.Hold;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** All holds that an event is to have. */
record HoldsRequest(
        @NotNull(message = "Give a list of holds, or an empty one.") @Size(max = 50, message = "Give at most 50 holds.")
        List<@NotNull @Valid Wanted> items) {

    record Wanted(
            @NotNull(message = "Give an id.")
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9-]{0,63}",
                    message = "Use lower-case letters, digits and hyphens, at most 64.")
            String id,

            @NotBlank(message = "Say whom the places are for.") @PlainText(max = 80)
            String name,

            @NotNull(message = "Enter how many places.")
            @Min(value = 1, message = "Hold at least 1 place.")
            @Max(value = 100_000, message = "Hold at most 100000 places.")
            Integer places,

            @Nullable Instant releaseAt) {

        Hold hold() {
            return Hold.wanted(
                    id, name.strip(), places, releaseAt == null ? null : releaseAt.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** An id that is there twice; null when each is there once. */
    @Nullable
    String doubled() {
        return items.stream()
                .map(Wanted::id)
                .filter(id -> items.stream().filter(one -> one.id().equals(id)).count() > 1)
                .findFirst()
                .orElse(null);
    }

    List<Hold> holds() {
        return items.stream().map(Wanted::hold).toList();
    }
}
