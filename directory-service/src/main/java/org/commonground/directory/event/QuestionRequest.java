package org.commonground.directory.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.commonground.directory.field.InvalidField;
import org.commonground.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A question to whoever books, as it is sent; it need not be answered unless it says so. */
public record QuestionRequest(
        @NotNull(message = Question.ID_WORDS) @Pattern(regexp = Question.ID, message = Question.ID_WORDS)
        String id,

        @NotBlank(message = "Write the question as people will read it.") @PlainText(max = Question.LONGEST_LABEL)
        String label,

        @NotNull(message = "Use one of: TEXT, CHOICE, YES_NO.")
        Question.Kind kind,

        @Size(max = Question.MOST_CHOICES, message = Question.CHOICES_WORDS) @Nullable
        List<@NotBlank(message = "Write the choice in words.") @PlainText(max = Question.LONGEST_CHOICE) String>
                choices,

        @Nullable Boolean required) {

    /** The question, refused under its path on the wire. */
    Question question(String path) {
        try {
            return new Question(
                    id,
                    label,
                    Question.Answer.of(kind, Objects.requireNonNullElse(choices, List.of())),
                    Objects.requireNonNullElse(required, false));
        } catch (InvalidField e) {
            throw e.under(path);
        }
    }
}
