package org.commonground.backing.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can use it. All of it must hold, but it need not be all that
 * the query demands: whoever finds documents by it still compares them with the query.
 */
final class Conditions {

    static final Set<String> JUNCTIONS = Set.of("$and", "$or", "$nor");

    private final Map<String, List<@Nullable Object>> byPath = new HashMap<>();

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        for (var condition : query.entrySet()) {
            String key = condition.getKey();
            Object value = condition.getValue();
            if (key.equals("$and") && value instanceof List<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document inner) {
                        add(inner);
                    }
                });
            } else if (!key.startsWith("$")) {
                byPath.computeIfAbsent(key, path -> new ArrayList<>()).add(value);
            }
        }
    }

    /** The values of which the field must have one, or null when the query does not say so. */
    @Nullable
    List<@Nullable Object> values(String path) {
        for (Object condition : byPath.getOrDefault(path, List.of())) {
            List<@Nullable Object> values = values(condition);
            if (values != null && values.stream().allMatch(Conditions::isPlain)) {
                return values;
            }
        }
        return null;
    }

    /** What remains of a query for documents in which these fields have one of their {@link #values}. */
    Document without(Document query, List<String> paths) {
        Document rest = query.clone();
        for (String path : paths) {
            // Two conditions of one field: nobody knows here which of them gave the values.
            boolean more = byPath.getOrDefault(path, List.of()).size() > 1
                    || (query.get(path) instanceof Document document && isExpression(document) && document.size() > 1);
            if (!more) {
                rest.remove(path);
            }
        }
        return rest;
    }

    private static @Nullable List<@Nullable Object> values(@Nullable Object condition) {
        if (!(condition instanceof Document document) || !isExpression(document)) {
            List<@Nullable Object> one = new ArrayList<>();
            one.add(condition);
            return one;
        }
        if (document.containsKey("$eq")) {
            List<@Nullable Object> one = new ArrayList<>();
            one.add(document.get("$eq"));
            return one;
        }
        return document.get("$in") instanceof Collection<?> in ? new ArrayList<@Nullable Object>(in) : null;
    }

    /** What {@code $gt} and {@code $gte} (or {@code $lt} and {@code $lte}) compare the field with, if anything. */
    @Nullable
    Object bound(String path, Set<String> operators) {
        for (Object condition : byPath.getOrDefault(path, List.of())) {
            if (condition instanceof Document document) {
                for (String operator : operators) {
                    Object bound = document.get(operator);
                    if (bound != null) {
                        return bound;
                    }
                }
            }
        }
        return null;
    }

    /** Arrays and patterns match in more ways than being equal. */
    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value)
                && !(value instanceof Document document && isExpression(document));
    }

    private static boolean isExpression(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
