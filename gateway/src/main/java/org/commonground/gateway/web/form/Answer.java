package org.commonground.gateway.web.form;

import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.Question;

/** A question and what was answered, as people read it. */
public record Answer(String question, String answer) {

    /** In the order of the questions; those left open are not among them. */
    public static List<Answer> of(List<Question> questions, Map<String, String> answers) {
        return questions.stream()
                .filter(question -> answers.containsKey(question.id()))
                .map(question ->
                        new Answer(question.label(), inWords(question.kind(), answers.getOrDefault(question.id(), ""))))
                .toList();
    }

    private static String inWords(Question.Kind kind, String answer) {
        if (kind != Question.Kind.YES_NO) {
            return answer;
        }
        return answer.equals("yes") ? "Yes" : "No";
    }
}
