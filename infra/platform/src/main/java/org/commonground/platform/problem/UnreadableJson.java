package org.commonground.platform.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words why a JSON body could not be read. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem explain(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case BodyTooLarge tooLarge -> tooLarge.problem();
            case UnrecognizedPropertyException unknown ->
                Problem.invalid()
                        .with(
                                path(unknown),
                                "There is no such field. Known here: "
                                        + unknown.getKnownPropertyIds().stream()
                                                .map(Object::toString)
                                                .sorted()
                                                .collect(Collectors.joining(", "))
                                        + ".");
            case InvalidFormatException format -> Problem.invalid().with(path(format), expected(format));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() -> Problem.invalid().with(path(mismatch), expected(mismatch));
            case null, default ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-json",
                        "This is not the JSON we expect",
                        "The body is empty, is not well-formed JSON in UTF-8, names a field twice or is nested too deeply.");
        };
    }

    private static String expected(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type == null) {
            return "This is not of the right kind.";
        }
        if (type.isEnum()) {
            return "Use one of: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "Give a whole number.";
            case "boolean", "Boolean" -> "Give true or false.";
            case "LocalDateTime" -> "Give a local date and time, like 2026-12-21T19:00:00.";
            case "Instant" -> "Give a point in time in UTC, like 2026-12-21T19:00:00Z.";
            case "String" -> "Give a text.";
            case "List" -> "Give a list.";
            default -> "This is not of the right kind.";
        };
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
