package org.commonground.gateway.client;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with a part in an event: a host, a partner, the chair or a speaker.
 *
 * @param organisation where a speaker belongs, if that is in the directory too
 */
public record Contributor(
        String id,
        String name,
        @Nullable String slug,
        @Nullable String affiliation,
        @Nullable Contributor organisation) {

    /** What their page goes by. */
    public String key() {
        return slug == null ? id : slug;
    }
}
