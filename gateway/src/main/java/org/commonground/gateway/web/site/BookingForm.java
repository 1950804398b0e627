package org.commonground.gateway.web.site;

import java.util.UUID;
import org.commonground.gateway.client.BookingRequest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, kept as it was typed.
 *
 * @param key says that two posts are one wish, however often it is sent
 */
record BookingForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String places,
        @Nullable String accessNeeds,
        @Nullable String key) {

    static BookingForm empty() {
        return new BookingForm("", "", "1", "", newKey());
    }

    BookingForm withNewKey() {
        return new BookingForm(name, email, places, accessNeeds, newKey());
    }

    String keyOrNew() {
        return key == null || key.isBlank() ? newKey() : key;
    }

    /** Places that are no number become none at all, which the booking service refuses along with all else. */
    BookingRequest request() {
        var needs = typed(accessNeeds);
        return new BookingRequest(typed(name), typed(email), number(), needs.isEmpty() ? null : needs);
    }

    private int number() {
        var digits = typed(places);
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
