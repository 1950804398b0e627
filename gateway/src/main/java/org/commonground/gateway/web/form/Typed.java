package org.commonground.gateway.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a form as somebody filled them in. */
public record Typed(Map<String, List<String>> fields) {

    private static final String ANSWERS = "answers.";

    /** A form that is filled in with what there is. */
    public static Typed of(Map<String, String> values) {
        var fields = new LinkedHashMap<String, List<String>>();
        values.forEach((field, value) -> fields.put(field, List.of(value)));
        return new Typed(fields);
    }

    /** The same form with something else in one of its fields. */
    public Typed with(String field, List<String> values) {
        var all = new LinkedHashMap<>(fields);
        all.put(field, values);
        return new Typed(all);
    }

    /** What is in a field; absent where that is nothing. */
    public @Nullable String textOrNone(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** What is in all fields of a name, without those that were left empty. */
    public List<String> written(String field) {
        return texts(field).stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    /** Absent where nothing was typed; what is no number becomes 0, which the service refuses along with all else. */
    public @Nullable Integer numberOrNone(String field) {
        return text(field).isEmpty() ? null : Integer.valueOf(number(field));
    }

    /** What is in the field with the number {@code at}, counted from 0, of all that go by one name. */
    public String text(String field, int at) {
        var values = texts(field);
        return at < values.size() ? values.get(at) : "";
    }

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
