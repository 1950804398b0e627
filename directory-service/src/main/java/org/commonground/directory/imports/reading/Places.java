package org.commonground.directory.imports.reading;

import java.util.regex.Pattern;
import org.commonground.directory.imports.reading.Rough.Part;
import org.jspecify.annotations.Nullable;

/** Places that are written as one text. */
final class Places {

    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile("(?i)\\s*https?://\\S+\\s*");

    private Places() {}

    /** The first of the parts between commas is the name, the others are the address. */
    static void put(Rough.Parts parts, @Nullable String location) {
        if (location == null || location.isBlank()) {
            return;
        }
        if (WEB.matcher(location).matches()) {
            parts.put(Part.ONLINE, location.strip());
            return;
        }
        var lines = location.strip().split("\\s*[,\\n]\\s*", 2);
        parts.put(Part.VENUE, lines[0].isEmpty() ? location : lines[0]);
        if (lines.length > 1) {
            parts.put(Part.ADDRESS, lines[1].replaceAll("\\s*\\n\\s*", ", "));
            var postcode = POSTCODE.matcher(lines[1]);
            if (postcode.find()) {
                parts.put(Part.POSTCODE, postcode.group());
            }
        }
    }
}
