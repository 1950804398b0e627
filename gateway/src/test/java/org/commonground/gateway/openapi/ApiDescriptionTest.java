package org.commonground.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.gateway.support.FrontDoor;
import org.commonground.gateway.support.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@GatewayTest
class ApiDescriptionTest {

    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern PROBLEM_TYPE = Pattern.compile("/problems/([a-z-]+)");

    private final JsonMapper json = new JsonMapper();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Autowired
    private FrontDoor door;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = json.readTree(door.visitor().get("/api/openapi.json").body());
    }

    @Test
    void itIsServedAsJsonAndAsYaml() {
        var asJson = door.visitor().get("/api/openapi.json");
        assertThat(asJson.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(asJson.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("max-age"));
        var asYaml = door.visitor().get("/api/openapi.yaml");
        assertThat(asYaml.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(json.<JsonNode>valueToTree(new Yaml().load(asYaml.body()))).isEqualTo(document);
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = new ArrayList<String>();
        walk(document, "", (_, node) -> {
            if (node.has("$ref")) {
                references.add(node.get("$ref").asString());
            }
        });
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationIsNamedSummedUpAndAnswered() {
        var ids = operations()
                .map(operation -> operation.get("operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.get("summary").asString()).isNotBlank();
            assertThat(operation.get("responses").propertyNames()).anyMatch(status -> status.startsWith("2"));
        });
    }

    @Test
    void everyPathParameterIsDescribed() {
        document.get("paths").properties().forEach(path -> {
            var wanted = PATH_PARAMETER
                    .matcher(path.getKey())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            operationsOf(path.getValue()).forEach(operation -> {
                var described = Stream.of(path.getValue(), operation)
                        .flatMap(node -> node.path("parameters").valueStream())
                        .map(this::resolved)
                        .filter(parameter -> parameter.get("in").asString().equals("path"))
                        .map(parameter -> parameter.get("name").asString());
                assertThat(described).as(path.getKey()).containsExactlyElementsOf(wanted);
            });
        });
    }

    @Test
    void everySchemaIsOne() {
        var meta = schemas.getSchema(SchemaLocation.of(META_SCHEMA));
        walk(document, "", (pointer, node) -> {
            if (pointer.endsWith("/schema") || pointer.matches("/components/schemas/[^/]+")) {
                assertThat(meta.validate(node)).as(pointer).isEmpty();
            }
        });
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        var checked = new ArrayList<String>();
        walk(document, "", (pointer, node) -> {
            if (node.has("schema") && node.has("examples")) {
                node.get("examples").valueStream().map(this::resolved).forEach(example -> {
                    checked.add(pointer);
                    check(pointer + "/schema", example.get("value"));
                });
            }
            if (pointer.matches("/components/schemas/[^/]+") && node.has("examples")) {
                node.get("examples").valueStream().forEach(example -> {
                    checked.add(pointer);
                    check(pointer, example);
                });
            }
        });
        assertThat(checked).hasSizeGreaterThan(10);
    }

    @Test
    void everyProblemInItHasAPage() throws Exception {
        var pages = PropertiesLoaderUtils.loadProperties(new ClassPathResource("problems.properties"));
        var types = PROBLEM_TYPE
                .matcher(document.toString())
                .results()
                .map(match -> match.group(1))
                .distinct();
        assertThat(types).isNotEmpty().allSatisfy(type -> assertThat(pages).containsKey(type + ".title"));
    }

    private void check(String pointer, JsonNode example) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$ref", "#" + pointer);
        document.properties().forEach(member -> schema.set(member.getKey(), member.getValue()));
        assertThat(schemas.getSchema(schema).validate(example)).as(pointer).isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private Stream<JsonNode> operations() {
        return document.get("paths").valueStream().flatMap(path -> operationsOf(path).stream());
    }

    private static List<JsonNode> operationsOf(JsonNode path) {
        return path.properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> member.getValue())
                .toList();
    }

    private static void walk(JsonNode node, String pointer, BiConsumer<String, JsonNode> visit) {
        visit.accept(pointer, node);
        node.properties()
                .forEach(member -> walk(
                        member.getValue(),
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        visit));
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, visit);
            }
        }
    }
}
