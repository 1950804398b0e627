package org.commonground.directory.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.commonground.directory.field.InvalidField;
import org.commonground.directory.field.WebAddress;
import org.commonground.directory.imports.reading.SourceFormat;
import org.jspecify.annotations.Nullable;

/** What is sent to name a feed or to change it. */
record FeedRequest(
        @NotBlank(message = WORDS) String url,

        @Nullable Format format,
        @Nullable Publish publish,

        @Min(value = 15, message = "Give 15 to 1440 minutes.")
        @Max(value = 1440, message = "Give 15 to 1440 minutes.")
        @Nullable
        Integer everyMinutes,

        @NotNull(message = "Say how many people there is room for where an entry does not say.")
        @Min(value = 1, message = "Give a capacity from 1 to 250000.")
        @Max(value = 250_000, message = "Give a capacity from 1 to 250000.")
        Integer capacity) {

    static final String WORDS = "Give the address of a calendar or a page, like https://www.example.org/events.ics.";

    private static final int USUAL_MINUTES = 60;

    /** What may be there. */
    enum Format {
        ICALENDAR,
        JSON_LD,
        AUTO
    }

    Feed.Wish wish() {
        // calendars are offered under a scheme that only says which programme should open them
        var web = url.strip().replaceFirst("(?i)^webcals?://", "https://");
        var address = WebAddress.optional("url", web);
        if (address == null) {
            throw new InvalidField("url", WORDS);
        }
        return new Feed.Wish(
                URI.create(address.value()),
                format == null || format == Format.AUTO ? null : SourceFormat.valueOf(format.name()),
                publish == Publish.PUBLISHED,
                Duration.ofMinutes(Objects.requireNonNullElse(everyMinutes, USUAL_MINUTES)),
                capacity);
    }
}
