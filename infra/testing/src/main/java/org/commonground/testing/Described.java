package org.commonground.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.commonground.platform.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of the front door as the OpenAPI document describes it, and the rule in its {@code x-access}: an operation
 * without a rule is none that may be built.
 *
 * @param body the example of what is sent; JSON unless {@code type} says otherwise
 */
public record Described(
        String method,
        String path,
        Rule rule,
        String type,
        @Nullable String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /** Who may use an operation. */
    public enum Who {
        ANYONE,
        /** Whoever has the secret link. */
        HOLDER,
        SIGNED_IN,
        PERSON,
        ORGANISER,
        OWNER,
        ADMIN
    }

    /**
     * An operation's rule.
     *
     * @param scope what a token must be for; without one no token is let in where a role is asked for
     * @param others what those who are known get who may not: 403 or 404
     */
    public record Rule(Who who, @Nullable Scope scope, int others) {

        /** The status with which the asker is refused; nothing for whoever is let in. */
        public OptionalInt refusal(Asker asker) {
            return switch (who) {
                case ANYONE -> OptionalInt.empty();
                case HOLDER -> OptionalInt.of(404);
                case ADMIN -> asker == Asker.ADMINISTRATOR ? OptionalInt.empty() : OptionalInt.of(404);
                case SIGNED_IN -> asker == Asker.NOBODY ? OptionalInt.of(401) : OptionalInt.empty();
                case PERSON -> refusal(asker, !asker.isToken());
                case ORGANISER -> refusal(asker, asker.organises(scope));
                case OWNER -> refusal(asker, asker == Asker.OWNER || asker == Asker.ADMINISTRATOR);
            };
        }

        private OptionalInt refusal(Asker asker, boolean may) {
            if (asker == Asker.NOBODY) {
                return OptionalInt.of(401);
            }
            return may ? OptionalInt.empty() : OptionalInt.of(others);
        }
    }

    /** All operations that a service answers, such as {@code directory}; refused where one has no rule. */
    public static List<Described> of(String service) {
        var described = new ArrayList<Described>();
        document().get("paths").properties().forEach(path -> {
            var answeredBy = path.getValue().path("x-service").asString("");
            if (answeredBy.isEmpty()) {
                throw new AssertionError(path.getKey() + " does not say which service answers it (x-service)");
            }
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .map(operation -> described(path.getKey(), operation))
                    .filter(_ -> answeredBy.equals(service))
                    .forEach(described::add);
        });
        return described;
    }

    private static Described described(String path, Map.Entry<String, JsonNode> operation) {
        var access = operation.getValue().path("x-access");
        if (!access.has("who")) {
            throw new AssertionError(operation.getKey() + " " + path + " does not say who may use it (x-access)");
        }
        var who = Who.valueOf(
                access.get("who").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
        var scope = access.has("scope") ? Scope.valueOf(access.get("scope").asString()) : null;
        var content = operation.getValue().at("/requestBody/content");
        var other = content.properties().stream()
                .filter(it -> it.getValue().has("example"))
                .findFirst();
        return new Described(
                operation.getKey().toUpperCase(Locale.ROOT),
                path,
                new Rule(who, scope, access.path("others").asInt(403)),
                other.map(Map.Entry::getKey).orElse("application/json"),
                other.map(it -> it.getValue().get("example").asString()).orElseGet(() -> json(path, content)));
    }

    private static @Nullable String json(String path, JsonNode content) {
        if (content.isMissingNode()) {
            return null;
        }
        var example = content.at("/application~1json/examples/example");
        if (example.isMissingNode()) {
            throw new AssertionError(path + " takes a body and shows none (examples: example)");
        }
        return value(example).toString();
    }

    private static JsonNode value(JsonNode example) {
        return example.has("$ref")
                ? document().at(example.get("$ref").asString().substring(1)).get("value")
                : example.get("value");
    }

    private static JsonNode document() {
        try (InputStream file = Described.class.getResourceAsStream("/openapi/openapi.yaml")) {
            return JSON.valueToTree(new Yaml().load(Objects.requireNonNull(file, "the OpenAPI document")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
