package org.commonground.directory.imports.fetch;

import org.jspecify.annotations.Nullable;

/** How an attempt to get a feed ended. */
public sealed interface Fetched {

    /**
     * Here it is.
     *
     * @param contentType as the server said it
     */
    record Content(byte[] body, @Nullable String contentType, Seen seen) implements Fetched {}

    /** It is as it was when it was seen. */
    record Unchanged() implements Fetched {}

    /** It is not fetched, whatever is there. */
    record Refused(String why) implements Fetched {}

    /** It could not be had this time. */
    record Failed(String why) implements Fetched {}

    /** What the server said of the state that it gave, to ask for another one only (RFC 9110 section 13). */
    record Seen(@Nullable String etag, @Nullable String lastModified) {

        public static final Seen NOTHING = new Seen(null, null);
    }
}
