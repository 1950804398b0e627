package org.commonground.directory.page;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters with which callers say which page they want. */
public record PageQuery(
        @Pattern(regexp = NUMBER, message = "Give a page from 0 to 1000.") @Nullable
        String page,

        @Pattern(regexp = NUMBER, message = "Give a size from 1 to 100.") @Nullable
        String size) {

    private static final String NUMBER = "\\d{1,5}";

    public Wanted wanted() {
        return Wanted.of(number(page), number(size));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
