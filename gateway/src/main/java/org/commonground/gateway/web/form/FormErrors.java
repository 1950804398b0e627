package org.commonground.gateway.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commonground.gateway.client.Question;
import org.commonground.gateway.client.ServiceProblem;
import org.commonground.gateway.client.ServiceProblem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param fields field to message, in the form's order
 * @param general what is wrong with none of them in particular
 */
public record FormErrors(
        Map<String, String> fields, @Nullable String general) {

    private static final List<String> BEFORE_QUESTIONS = List.of("places", "name", "email", "guests");
    private static final List<String> AFTER_QUESTIONS = List.of("accessNeeds", "releaseAt");

    public static FormErrors none() {
        return new FormErrors(Map.of(), null);
    }

    public static FormErrors general(String message) {
        return new FormErrors(Map.of(), message);
    }

    public static FormErrors at(String field, String message) {
        return new FormErrors(Map.of(field, message), null);
    }

    /**
     * What a service says about a form of ours.
     *
     * @param naming from the path on the wire to the field of the form
     * @param order the form's fields; a name that ends with a dot stands for all that begin so
     */
    public static FormErrors of(ServiceProblem problem, UnaryOperator<String> naming, List<String> order) {
        var known = new LinkedHashMap<String, String>();
        var named = problem.errors().stream()
                .map(error -> new FieldError(naming.apply(error.field()), error.message()))
                .toList();
        for (var place : order) {
            named.stream()
                    .filter(error -> place.endsWith(".")
                            ? error.field().startsWith(place)
                            : error.field().equals(place))
                    .forEach(error -> known.putIfAbsent(error.field(), error.message()));
        }
        return known.isEmpty() ? general(words(problem)) : new FormErrors(known, null);
    }

    /** What a service says about a party, an answer's field with the id of its question. */
    public static FormErrors of(ServiceProblem problem, List<Question> questions) {
        return of(problem, problem.errors(), questions);
    }

    /** What a service says about one thing of a list, by the path of that thing. */
    public static FormErrors of(ServiceProblem problem, String path) {
        var own = problem.errors().stream()
                .filter(error -> error.field().startsWith(path + "."))
                .map(error -> new FieldError(error.field().substring(path.length() + 1), error.message()))
                .toList();
        return of(problem, own, List.of());
    }

    private static FormErrors of(ServiceProblem problem, List<FieldError> errors, List<Question> questions) {
        var order = Stream.of(BEFORE_QUESTIONS.stream(), questions.stream().map(Asked::field), AFTER_QUESTIONS.stream())
                .flatMap(part -> part)
                .toList();
        var fields = new LinkedHashMap<String, String>();
        for (var field : order) {
            errors.stream()
                    .filter(error -> isAbout(field, error.field()))
                    .findFirst()
                    .ifPresent(error -> fields.put(field, error.message()));
        }
        return fields.isEmpty() ? general(words(problem)) : new FormErrors(fields, null);
    }

    /** A service may name a part of a field, or a rule about it; questions' ids may begin alike. */
    private static boolean isAbout(String field, String named) {
        return named.equals(field) || (!field.startsWith("answers.") && named.startsWith(field));
    }

    private static String words(ServiceProblem problem) {
        if (!problem.errors().isEmpty()) {
            return problem.errors().getFirst().message();
        }
        return problem.detail().isEmpty() ? "This could not be done. Check what you typed." : problem.detail();
    }

    public boolean any() {
        return general != null || !fields.isEmpty();
    }

    public @Nullable String at(String field) {
        return fields.get(field);
    }

    /** The element that a field's message leads to. */
    public String target(String field) {
        return field.equals("places") || field.equals("guests") ? field + "-1" : field;
    }
}
