package org.commonground.directory.imports.reading;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of JSON-LD in all the ways in which pages write them. */
final class Loosely {

    private Loosely() {}

    /** A text, the first of several, or the value of a property with a name of its own. */
    static @Nullable String text(JsonNode node) {
        return words(node).filter(word -> !word.isBlank()).findFirst().orElse(null);
    }

    static @Nullable String number(JsonNode node) {
        return node.isNumber() ? node.asString() : text(node);
    }

    static Stream<String> words(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(Loosely::words);
        }
        if (node.isObject()) {
            return Stream.of("@value", "value", "@id")
                    .map(node::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .limit(1);
        }
        return node.isString() ? Stream.of(node.asString()) : Stream.empty();
    }

    static String withoutVocabulary(String text) {
        return text.replaceFirst("^(?:https?://schema\\.org/|schema:)", "");
    }
}
