package org.commonground.gateway.web.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.commonground.gateway.web.When;
import org.jspecify.annotations.Nullable;

/** Until when something can be done, as it stands in an address: in seconds, since others may write addresses too. */
record Deadline(Instant at) {

    private static final String SECONDS = "[0-9]{1,10}";

    static Optional<Deadline> read(@Nullable String inAddress) {
        return Optional.ofNullable(inAddress)
                .filter(text -> text.matches(SECONDS))
                .map(text -> new Deadline(Instant.ofEpochSecond(Long.parseLong(text))));
    }

    String inAddress() {
        return Long.toString(at.getEpochSecond());
    }

    String inWords(ZoneId zone) {
        return When.momentThere(at, zone);
    }
}
