package org.commonground.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {

    private int max;
    private boolean multiline;

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
        multiline = constraint.multiline();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null
                || (text.codePoints().count() <= max && text.codePoints().allMatch(this::allowed));
    }

    private boolean allowed(int character) {
        return switch (character) {
            case '\n', '\r', '\t' -> multiline;
            default ->
                !Character.isISOControl(character) && !changesDirection(character) && !isLoneSurrogate(character);
        };
    }

    /** Explicit bidirectional controls: they make text read as something other than it is (UAX #9). */
    private static boolean changesDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
