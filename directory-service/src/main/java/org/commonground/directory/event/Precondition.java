package org.commonground.directory.event;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a caller has seen ({@code If-Match}, RFC 9110 section 13.1.1); without one every version will do. */
record Precondition(@Nullable String ifMatch) {

    private static final Pattern ONE_OF = Pattern.compile("\\s*,\\s*");

    boolean allows(long version) {
        return ifMatch == null
                || ifMatch.strip().equals("*")
                || ONE_OF.splitAsStream(ifMatch.strip()).anyMatch(tag(version)::equals);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
