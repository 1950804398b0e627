package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charity, a parliamentary group, a university: whoever hosts, partners or sends a speaker.
 *
 * @param status PENDING, VERIFIED, REFUSED or SUSPENDED, where the service says so
 */
public record Organisation(
        String id,
        String slug,
        String name,
        @Nullable String summary,
        @Nullable String website,
        @Nullable String location,
        boolean verified,
        List<Event> events,
        List<Contributor> speakers,
        @Nullable String logo,
        List<Identifier> identifiers,
        @Nullable String status) {

    /** What it goes by in a register, such as a charity's number; the scheme is a list of org-id.guide. */
    public record Identifier(String scheme, String id) {

        /** In one word, like GB-CHC-1234567. */
        public String text() {
            return scheme + "-" + id;
        }
    }

    public Organisation {
        events = Wire.list(events);
        speakers = Wire.list(speakers);
        identifiers = Wire.list(identifiers);
    }

    /** Whether the public sees it; where the service says no more than that it is verified, by that. */
    public boolean listed() {
        return status == null ? verified : status.equals("VERIFIED");
    }
}
