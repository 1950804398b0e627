package org.commonground.gateway.web.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.commonground.gateway.client.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * A link that leads off the site, with the words that it shows.
 *
 * @param address empty when it is not one that a page may link to
 */
record WebAddress(String words, @Nullable String address) {

    private static final Set<String> WEB = Set.of("http", "https");

    static @Nullable WebAddress of(@Nullable String address) {
        var safe = safe(address);
        return safe == null
                ? null
                : new WebAddress(safe.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""), safe);
    }

    static WebAddress of(Speaker.Work work) {
        return new WebAddress(work.title(), safe(work.url()));
    }

    /** Others wrote it: it must not be a script. */
    private static @Nullable String safe(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            var scheme = new URI(address.strip()).getScheme();
            return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT)) ? address.strip() : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
