package org.commonground.directory.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonground.directory.event.EventId;
import org.commonground.directory.imports.reading.Entry;

/** By what an event is known again in other sources. */
final class Key {

    private static final int LONGEST_URL = 300;

    private Key() {}

    /** Every name of the entry, the surest first; all of them lead to at most one event each. */
    static List<String> all(Source source, Entry entry) {
        var keys = new ArrayList<String>();
        keys.add(own(source, entry));
        if (entry.origin().uid() != null) {
            keys.add("uid:" + Source.key(entry));
        }
        url(entry).ifPresent(keys::add);
        return keys;
    }

    static String own(Source source, Entry entry) {
        return "source:" + source.id() + " " + Source.key(entry);
    }

    /** The page's address without what does not matter; dates of a series may share one, so it says nothing of them. */
    static Optional<String> url(Entry entry) {
        var url = entry.origin().url();
        if (url == null || entry.origin().occurrence() != null || url.length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            var address = new URI(url.strip());
            var path = String.valueOf(address.getPath()).replaceFirst("/$", "");
            if (address.getHost() == null || path.isEmpty()) {
                return Optional.empty();
            }
            var host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            var query = address.getQuery() == null ? "" : "?" + address.getQuery();
            return Optional.of("url:" + host + path + query);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A title without case, accents and punctuation. */
    static String title(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The same id for the same entry of the same source: listed twice is listed once. */
    static EventId eventId(Source source, Entry entry) {
        var name = own(source, entry).getBytes(StandardCharsets.UTF_8);
        return new EventId(UUID.nameUUIDFromBytes(name).toString());
    }

    static String seriesId(Source source, Entry entry) {
        var name = "series:" + source.id() + " " + entry.origin().uid();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + "#" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
