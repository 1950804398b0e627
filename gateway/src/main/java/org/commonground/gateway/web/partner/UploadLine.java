package org.commonground.gateway.web.partner;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonground.gateway.client.Upload;
import org.commonground.gateway.web.When;
import org.commonground.gateway.web.form.Moments;
import org.jspecify.annotations.Nullable;

/** What becomes of an entry of a file, in words. */
record UploadLine(
        String title,
        String when,
        String becomes,
        @Nullable String message,
        @Nullable String eventId) {

    static UploadLine of(Upload.Item item) {
        return new UploadLine(
                item.title() == null ? "Without a title" : item.title(),
                item.start() == null ? "" : when(item.start()),
                switch (item.action()) {
                    case "CREATE" -> "New";
                    case "CHANGE" -> "Changed";
                    case "SAME" -> "As it was";
                    case "MERGE" -> "Known already from elsewhere";
                    default -> "Left out";
                },
                item.message(),
                item.eventId());
    }

    /** What is no date and time stands as it came. */
    private static String when(String start) {
        return Moments.read(start).map(UploadLine::words).orElse(start);
    }

    private static String words(LocalDateTime start) {
        var anywhere = ZoneId.of("UTC");
        return When.moment(start.atZone(anywhere).toInstant(), anywhere);
    }
}
