package org.commonground.booking.booking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which guests can be written to. */
public enum Language {
    EN,
    CY;

    private static final List<String> CODES =
            Arrays.stream(values()).map(Language::code).toList();

    /** Its code (ISO 639-1), in lower case. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody chose; otherwise what their browser prefers (RFC 9110, 12.5.4), and English in the end. */
    static Language of(@Nullable String chosen, @Nullable String acceptLanguage) {
        return Optional.ofNullable(chosen)
                .or(() -> Optional.ofNullable(acceptLanguage).flatMap(Language::preferred))
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
                .orElse(EN);
    }

    private static Optional<String> preferred(String acceptLanguage) {
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), CODES));
        } catch (IllegalArgumentException notARange) {
            return Optional.empty();
        }
    }
}
