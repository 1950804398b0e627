package org.commonground.directory.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queries as callers write them. */
final class Asking {

    private Asking() {}

    static EventSearchQuery words(String text) {
        return of(Map.of("q", text));
    }

    static EventSearchQuery anything() {
        return of(Map.of());
    }

    static EventSearchQuery of(Map<String, String> parameters, String... access) {
        return new EventSearchQuery(
                parameters.get("q"),
                parameters.get("from"),
                parameters.get("to"),
                parameters.get("topic"),
                parameters.get("organisation"),
                parameters.get("speaker"),
                parameters.get("series"),
                parameters.get("lat"),
                parameters.get("lon"),
                parameters.get("within"),
                parameters.get("online"),
                none(access),
                parameters.get("sort"));
    }

    private static @Nullable List<String> none(String... access) {
        return access.length == 0 ? null : List.of(access);
    }
}
