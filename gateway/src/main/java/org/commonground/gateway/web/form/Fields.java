package org.commonground.gateway.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonground.gateway.client.ServiceProblem;

/**
 * The fields of a form.
 *
 * @param labels field to what it is called, in the form's order; a field that ends with a dot stands for all that begin so
 */
public record Fields(Map<String, String> labels, UnaryOperator<String> naming) {

    /** One field in which what is saved now is not what somebody typed over an older version. */
    public record Difference(String label, String saved) {}

    /** What a service says about this form. */
    public FormErrors errors(ServiceProblem problem) {
        return FormErrors.of(problem, naming, List.copyOf(labels.keySet()));
    }

    /** Where the form differs from what has been saved meanwhile. */
    public List<Difference> differences(Typed saved, Typed typed) {
        var found = new ArrayList<Difference>();
        labels.forEach((field, label) -> {
            var there = saved.written(field).stream().map(Fields::plain).toList();
            if (!there.equals(typed.written(field).stream().map(Fields::plain).toList())) {
                found.add(new Difference(label, there.isEmpty() ? "nothing" : String.join(", ", there)));
            }
        });
        return found;
    }

    /** A browser sends the ends of lines as it likes. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
