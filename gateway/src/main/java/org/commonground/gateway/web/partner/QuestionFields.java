package org.commonground.gateway.web.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.gateway.client.Question;
import org.commonground.gateway.web.form.Typed;

/** The hosts' questions in an event's form; one whose words are left empty is not asked. */
final class QuestionFields {

    static final String PREFIX = "questions.";

    private static final int MOST = 20;
    private static final int LONGEST_ID = 40;
    private static final Pattern PATH = Pattern.compile("questions\\[(\\d+)](?:\\.(\\w+))?.*");

    private QuestionFields() {}

    /**
     * A question in the form.
     *
     * @param id what answers are kept under; empty where the question is new
     */
    record Line(String field, String id) {}

    /** As many as there are, and room for two more. */
    static List<Line> lines(Typed form) {
        var used = (int) IntStream.range(0, MOST)
                .filter(at -> !form.text(PREFIX + at + ".label").isEmpty())
                .map(at -> at + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST, used + 2))
                .mapToObj(at -> new Line(PREFIX + at, form.text(PREFIX + at + ".id")))
                .toList();
    }

    static void fill(Map<String, List<String>> fields, List<Question> questions) {
        for (var at = 0; at < questions.size(); at++) {
            var question = questions.get(at);
            var field = PREFIX + at;
            EventFields.one(fields, field + ".id", question.id());
            EventFields.one(fields, field + ".label", question.label());
            EventFields.one(fields, field + ".kind", question.kind().name());
            EventFields.one(fields, field + ".choices", String.join("\n", question.choices()));
            EventFields.one(fields, field + ".required", question.required() ? "yes" : null);
        }
    }

    /** The form with its questions closed up, so that the first one on the wire is the first on the form. */
    static Typed closedUp(Typed form) {
        var fields = new LinkedHashMap<>(form.fields());
        fields.keySet().removeIf(field -> field.startsWith(PREFIX));
        fill(fields, read(form));
        return new Typed(fields);
    }

    static List<Question> read(Typed form) {
        var ids = new HashSet<String>();
        var questions = new ArrayList<Question>();
        for (var at = 0; at < MOST; at++) {
            var field = PREFIX + at;
            var label = form.text(field + ".label");
            if (!label.isEmpty()) {
                var kind = kind(form.text(field + ".kind"));
                var choices = kind == Question.Kind.CHOICE ? choices(form.text(field + ".choices")) : List.<String>of();
                var id = id(form.text(field + ".id"), label, ids);
                questions.add(new Question(id, label, kind, choices, form.ticked(field + ".required")));
            }
        }
        return questions;
    }

    /** Where on the form it is what the directory names {@code questions[1].label}. */
    static String named(String path) {
        var place = PATH.matcher(path);
        if (!place.matches()) {
            return PREFIX + "0.label";
        }
        var part = place.group(2) == null || place.group(2).equals("id") ? "label" : place.group(2);
        return PREFIX + place.group(1) + "." + part;
    }

    private static Question.Kind kind(String typed) {
        return Stream.of(Question.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(Question.Kind.TEXT);
    }

    private static List<String> choices(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A question keeps its id, so that answers already given keep their question. */
    private static String id(String known, String label, Set<String> taken) {
        var base = known.isEmpty() ? idFor(label) : known;
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? base : base + "-" + n)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    /** An id that says what it is for. */
    static String idFor(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "question" : cut;
    }
}
