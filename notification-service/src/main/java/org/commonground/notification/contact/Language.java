package org.commonground.notification.contact;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that messages are written in. */
public enum Language {
    ENGLISH(Locale.UK),
    WELSH(Locale.of("cy", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language by its code (ISO 639-1); English where it is unknown, or not told. */
    public static Language of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(ENGLISH);
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }
}
