package org.commonground.directory.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A public address that a reader may follow: http or https, at most 500 characters. */
public record WebAddress(String value) {

    /** What is said of a text that is not one. */
    public static final String WORDS = "Give a web address, like https://www.example.org/.";

    private static final int LONGEST = 500;

    public WebAddress {
        if (!isFollowable(value)) {
            throw new InvalidField("website", WORDS);
        }
    }

    /** The address in {@code text}, or null where there is none; refused under the name {@code field}. */
    public static @Nullable WebAddress optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!isFollowable(text.strip())) {
            throw new InvalidField(field, WORDS);
        }
        return new WebAddress(text.strip());
    }

    public static @Nullable String textOf(@Nullable WebAddress address) {
        return address == null ? null : address.value();
    }

    private static boolean isFollowable(String text) {
        try {
            var uri = new URI(text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return text.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (scheme.equals("https") || scheme.equals("http"));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
