package org.commonground.directory.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.commonground.directory.field.InvalidField;
import org.jspecify.annotations.Nullable;

/** What a parameter's text means. */
final class Given {

    private static final int FURTHEST = 500;

    private Given() {}

    /** A field that was left empty is not given. */
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw noDate(field);
        }
        throw noDate(field);
    }

    static double degrees(String field, @Nullable String text, int most) {
        if (text != null && text.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
            var number = Double.parseDouble(text);
            if (Math.abs(number) <= most) {
                return number;
            }
        }
        throw new InvalidField(field, "Give degrees from -%1$d to %1$d, like 51.4998.".formatted(most));
    }

    static @Nullable Integer kilometres(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > FURTHEST) {
            throw new InvalidField(field, "Give kilometres from 1 to " + FURTHEST + ".");
        }
        return number;
    }

    static boolean yes(String field, @Nullable String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw new InvalidField(field, "Give true, or leave it out.");
        };
    }

    private static InvalidField noDate(String field) {
        return new InvalidField(field, "Give a date, like 2026-12-21.");
    }
}
