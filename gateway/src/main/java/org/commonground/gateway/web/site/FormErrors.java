package org.commonground.gateway.web.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonground.gateway.client.ServiceProblem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param fields field to message, in the form's order
 * @param general what is wrong with none of them in particular
 */
record FormErrors(Map<String, String> fields, @Nullable String general) {

    private static final List<String> ORDER = List.of("name", "email", "places", "accessNeeds");

    static FormErrors none() {
        return new FormErrors(Map.of(), null);
    }

    static FormErrors general(String message) {
        return new FormErrors(Map.of(), message);
    }

    static FormErrors of(ServiceProblem problem) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : ORDER) {
            problem.errors().stream()
                    .filter(error -> error.field().startsWith(field))
                    .findFirst()
                    .ifPresent(error -> fields.put(field, error.message()));
        }
        return fields.isEmpty() ? general(problem.detail()) : new FormErrors(fields, null);
    }

    static FormErrors tooManyFor(int left) {
        var message = left == 1
                ? "Only 1 place is left. Choose 1 place."
                : "Only " + left + " places are left. Choose " + left + " or fewer.";
        return new FormErrors(Map.of("places", message), null);
    }

    public boolean any() {
        return general != null || !fields.isEmpty();
    }

    public @Nullable String at(String field) {
        return fields.get(field);
    }
}
