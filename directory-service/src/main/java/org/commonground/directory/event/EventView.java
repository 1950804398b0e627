package org.commonground.directory.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it.
 *
 * @param placesLeft as last heard from the booking service, which decides
 * @param descriptionHtml the description as safe HTML; only where one event is shown
 */
public record EventView(
        @JsonUnwrapped EventState event,
        int placesLeft,
        boolean bookable,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String descriptionHtml,
        String url,
        Links links) {

    /** Where more is found; paths of the API but for {@code page}. */
    public record Links(String self, String calendar, String bookings, String page) {

        static Links to(String id, String page) {
            var self = "/api/events/" + id;
            return new Links(self, self + ".ics", self + "/bookings", page);
        }
    }
}
