package org.commonground.directory.event;

import java.util.List;
import java.util.regex.Pattern;
import org.commonground.directory.field.Checks;
import org.commonground.directory.field.InvalidField;

/**
 * A question of the organisers' own to whoever books.
 *
 * @param id what answers are kept under: 1 to 64 lower-case letters, digits and hyphens
 * @param label the question as people read it, at most 200 characters
 * @param required whether nobody books without an answer
 */
public record Question(String id, String label, Answer answer, boolean required) {

    /** The kinds of answers by their names on the wire. */
    public enum Kind {
        TEXT,
        CHOICE,
        YES_NO
    }

    /** What can be answered. */
    public sealed interface Answer {

        Kind kind();

        /** The answers there are to choose from; none where one writes, or says yes or no. */
        default List<String> choices() {
            return List.of();
        }

        /** The answer of a kind, which has choices or has not. */
        static Answer of(Kind kind, List<String> choices) {
            if (kind == Kind.CHOICE) {
                return new Choice(choices);
            }
            if (!choices.isEmpty()) {
                throw new InvalidField("choices", "Leave out the choices, or make the kind CHOICE.");
            }
            return kind == Kind.TEXT ? new Text() : new YesNo();
        }
    }

    /** A short text. */
    public record Text() implements Answer {

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /**
     * One of several.
     *
     * @param choices 2 to 20, each of at most 100 characters, no two alike
     */
    public record Choice(List<String> choices) implements Answer {

        public Choice {
            choices = choices.stream()
                    .map(choice -> Checks.text("choices", choice, LONGEST_CHOICE))
                    .toList();
            if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
                throw new InvalidField("choices", CHOICES_WORDS);
            }
            if (choices.stream().distinct().count() < choices.size()) {
                throw new InvalidField("choices", "Give every choice once.");
            }
        }

        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }
    }

    /** Yes or no. */
    public record YesNo() implements Answer {

        @Override
        public Kind kind() {
            return Kind.YES_NO;
        }
    }

    static final int LONGEST_LABEL = 200;
    static final int LONGEST_CHOICE = 100;
    static final int FEWEST_CHOICES = 2;
    static final int MOST_CHOICES = 20;
    static final String ID = "[a-z0-9-]{1,64}";

    /** What is said of a text that is no id. */
    static final String ID_WORDS = "Use lower-case letters, digits and hyphens, at most 64 of them.";

    /** What is said of fewer choices, or more. */
    static final String CHOICES_WORDS = "Give 2 to 20 choices.";

    private static final Pattern ID_PATTERN = Pattern.compile(ID);

    public Question {
        if (!ID_PATTERN.matcher(id).matches()) {
            throw new InvalidField("id", ID_WORDS);
        }
        label = Checks.text("label", label, LONGEST_LABEL);
    }
}
