package org.commonground.directory.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it.
 *
 * @param placesLeft as last heard from the booking service, which decides
 * @param invited who has not answered yet; for organisers of its hosts and administrators only, like
 *     {@code venueAnswers}
 * @param descriptionHtml the description as safe HTML; only where one event is shown
 */
public record EventView(
        @JsonUnwrapped EventState event,
        int placesLeft,
        boolean bookable,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String descriptionHtml,
        String url,
        Links links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Invited> invited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> venueAnswers) {

    /** Somebody who was asked to stand on the event and has not answered. */
    public record Invited(String id, String name, Invitation.As as) {}

    /** Where more is found; paths of the API but for {@code page}. */
    public record Links(String self, String calendar, String bookings, String page) {

        static Links to(String id, String page) {
            var self = "/api/events/" + id;
            return new Links(self, self + ".ics", self + "/bookings", page);
        }
    }
}
