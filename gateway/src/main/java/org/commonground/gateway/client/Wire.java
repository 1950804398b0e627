package org.commonground.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service leaves out reads as empty. */
final class Wire {

    private Wire() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
