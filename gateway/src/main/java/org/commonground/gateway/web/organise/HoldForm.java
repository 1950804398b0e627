package org.commonground.gateway.web.organise;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.commonground.gateway.client.Hold;
import org.commonground.gateway.web.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A named block of places as an organiser typed it in.
 *
 * @param releaseAt a local date and time of the event's zone; empty where the block stays
 */
record HoldForm(String name, String places, String releaseAt) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    static HoldForm empty() {
        return new HoldForm("", "", "");
    }

    static HoldForm of(Typed typed) {
        return new HoldForm(typed.text("name"), typed.text("places"), typed.text("releaseAt"));
    }

    static HoldForm of(Hold hold, ZoneId zone) {
        var release = hold.releaseAt();
        return new HoldForm(
                hold.name(),
                Integer.toString(hold.places()),
                release == null ? "" : LOCAL.format(release.atZone(zone)));
    }

    /** Whether the time can be read; no time at all can. */
    boolean timed() {
        return releaseAt.isEmpty() || local().isPresent();
    }

    /** The block with this id; one goes by what was typed as its number of places, 0 where that is none. */
    Hold.Wanted wanted(String id, int number, ZoneId zone) {
        return new Hold.Wanted(id, name, number, release(zone));
    }

    private @Nullable Instant release(ZoneId zone) {
        return local().map(at -> at.atZone(zone).toInstant()).orElse(null);
    }

    private Optional<LocalDateTime> local() {
        try {
            return Optional.of(LocalDateTime.parse(releaseAt.replace(' ', 'T')));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
