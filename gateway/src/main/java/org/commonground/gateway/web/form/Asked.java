package org.commonground.gateway.web.form;

import java.util.ArrayList;
import java.util.List;
import org.commonground.gateway.client.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question of the hosts in a form, with what one answered.
 *
 * @param field what its field goes by
 * @param options what to choose from; empty where one writes
 */
public record Asked(String field, String label, boolean required, List<Option> options, String answer) {

    /** One thing to choose; its value is empty where one chooses not to answer. */
    public record Option(String value, String label) {}

    static Asked of(Question question, @Nullable String answer) {
        return new Asked(
                field(question),
                question.label(),
                question.required(),
                options(question),
                answer == null ? "" : answer);
    }

    public static List<Asked> of(List<Question> questions, PartyForm form) {
        return questions.stream()
                .map(question -> of(question, form.answers().get(question.id())))
                .toList();
    }

    static String field(Question question) {
        return "answers." + question.id();
    }

    public boolean written() {
        return options.isEmpty();
    }

    private static List<Option> options(Question question) {
        var options = new ArrayList<Option>();
        switch (question.kind()) {
            case TEXT -> {
                return List.of();
            }
            case CHOICE -> question.choices().forEach(choice -> options.add(new Option(choice, choice)));
            case YES_NO -> {
                options.add(new Option("yes", "Yes"));
                options.add(new Option("no", "No"));
            }
        }
        if (!question.required()) {
            // a radio button cannot be unpressed
            options.add(new Option("", "No answer"));
        }
        return options;
    }
}
