package org.commonground.directory.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.commonground.directory.field.InvalidField;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The dates to which an event is copied: each by itself, or so many at equal distances.
 *
 * @param series what they are called together; the event's title where nothing is said
 */
record CopyRequest(
        @Size(min = 1, max = MOST, message = "Give 1 to {max} dates.") @Nullable
        List<@NotNull(message = WHEN) @Pattern(regexp = WireTime.PATTERN, message = WHEN) String> starts,

        @Nullable Every every,

        @Min(value = 1, message = TIMES) @Max(value = MOST, message = TIMES) @Nullable
        Integer times,

        EventRequest.@Nullable Wish status,

        @PlainText(max = Series.LONGEST_NAME) @Nullable String series) {

    static final int MOST = 60;
    private static final String TIMES = "Give 1 to 60 times.";
    private static final String WHEN = "Give the start as a local date and time, like 2026-12-21T19:00:00.";

    /** How far apart. */
    enum Every {
        WEEK,
        FORTNIGHT,
        MONTH;

        /** A month that is too short has it on its last day; the count goes on from the first date. */
        LocalDateTime after(LocalDateTime first, int times) {
            return switch (this) {
                case WEEK -> first.plusWeeks(times);
                case FORTNIGHT -> first.plusWeeks(2L * times);
                case MONTH -> first.plusMonths(times);
            };
        }
    }

    /** The local starts, in the given order and each once. */
    List<LocalDateTime> from(LocalDateTime first) {
        if (starts != null && every == null && times == null) {
            return starts.stream()
                    .map(start -> WireTime.time("starts", start))
                    .distinct()
                    .toList();
        }
        if (starts != null || every == null || times == null) {
            throw new InvalidField("starts", "Give the dates as starts, or say every and times.");
        }
        var distance = every;
        return IntStream.rangeClosed(1, times)
                .mapToObj(time -> distance.after(first, time))
                .toList();
    }

    Status wanted() {
        var wish = Objects.requireNonNullElse(status, EventRequest.Wish.DRAFT);
        if (wish == EventRequest.Wish.POSTPONED) {
            throw new InvalidField("status", "A new event is DRAFT or PUBLISHED.");
        }
        return wish.status();
    }
}
