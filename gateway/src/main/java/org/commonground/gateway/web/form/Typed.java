package org.commonground.gateway.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fields of a form as somebody filled them in. */
public record Typed(Map<String, List<String>> fields) {

    private static final String ANSWERS = "answers.";

    /** What is in a field, without space around it; empty where there is no such field. */
    public String text(String field) {
        var values = texts(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** What is in all fields of a name, empty ones included. */
    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of()).stream().map(String::strip).toList();
    }

    /** What is no number becomes none at all, which the booking service refuses along with all else. */
    public int number(String field) {
        var digits = text(field);
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }

    /** Answers to the hosts' questions, by the questions' ids; those that were left open are not among them. */
    public Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        fields.keySet().stream().filter(field -> field.startsWith(ANSWERS)).forEach(field -> {
            if (!text(field).isEmpty()) {
                answers.put(field.substring(ANSWERS.length()), text(field));
            }
        });
        return answers;
    }

    /** The key of the form, which says that two posts are one wish however often it is sent. */
    public String key() {
        var key = text("key");
        return key.isEmpty() ? UUID.randomUUID().toString() : key;
    }
}
