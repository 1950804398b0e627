package org.commonground.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.directory.support.Api;
import org.commonground.directory.support.Callers;
import org.commonground.directory.support.ServiceTest;
import org.commonground.testing.Asker;
import org.commonground.testing.Described;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every operation that the OpenAPI document describes, tried by everybody: each is let in or refused as its rule says. */
@ServiceTest
class AccessTest {

    private static final String OURS = "access-ours";
    private static final String THEIRS = "access-theirs";
    private static final List<Integer> REFUSED = List.of(401, 403, 404);
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Api api;

    @BeforeEach
    void twoOrganisationsAndWhatTheyKeep() {
        api.organisation(OURS, "Ours");
        api.organisation(THEIRS, "Theirs");
        api.organisation("access-judged", "Judged");
        api.organisation("access-hosts", "Hosts");
        put("/internal/speakers/access-speaker", Map.of("kind", "PERSON", "name", "Speaker", "steward", OURS));
        put("/internal/venues/access-venue", Map.of("name", "Venue", "steward", OURS));
    }

    static Stream<Described> operations() {
        return Described.of("directory").stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyIsLetInOrRefusedAsTheRuleSays(Described operation) {
        var wrong = new ArrayList<String>();
        for (var asker : Asker.values()) {
            var caller = asker.caller(OURS, THEIRS, operation.rule().scope());
            var answer = api.send(
                    operation.method(),
                    path(operation),
                    caller,
                    body(operation),
                    "If-Match",
                    "*",
                    "Content-Type",
                    operation.type());
            var refusal = operation.rule().refusal(asker);
            var right = refusal.isPresent()
                    ? answer.status() == refusal.getAsInt()
                    : !REFUSED.contains(answer.status()) && answer.status() < 500;
            if (!right) {
                wrong.add(asker + " " + answer.status() + " instead of " + refusal + ": " + answer.body());
            }
        }
        assertThat(wrong).as("%s %s", operation, operation.rule()).isEmpty();
    }

    /** Something of ours for every placeholder, made anew where it is used up. */
    private String path(Described operation) {
        var path = operation.path().replace("/api/imports", "/api/imports?organisation=" + OURS);
        if (path.contains("{feedId}")) {
            path = path.replace("{id}", OURS).replace("{feedId}", feed());
        } else if (path.contains("/invitations/")) {
            path = path.replace("{id}", invitation()).replace("{organisationId}", OURS);
        } else if (path.contains("/events/{id}")) {
            path = path.replace("{id}", event());
        } else if (path.startsWith("/api/admin/organisations/")) {
            path = path.replace("{id}", "access-judged");
        } else if (path.startsWith("/api/admin/reports/{id}")) {
            path = path.replace("{id}", report());
        } else if (path.startsWith("/api/organisations/{id}")) {
            put("/internal/memberships", Map.of("email", "alex@example.org", "organisation", OURS, "role", "DOOR"));
            path = path.replace("{id}", OURS)
                    .replace("{email}", "alex@example.org")
                    .replace("{tokenId}", "token-0123456789abcdef");
        } else if (path.startsWith("/api/speakers/{id}")) {
            path = path.replace("{id}", "access-speaker");
        } else if (path.startsWith("/sitemaps/")) {
            path = path.replace("{number}", "1");
        } else if (path.startsWith("/api/venues/{id}")) {
            path = path.replace("{id}", "access-venue");
        }
        assertThat(path).as("say what stands for each placeholder").doesNotContain("{");
        return path;
    }

    /** The example, on behalf of our organisation where it would otherwise be the caller's own. */
    private static @Nullable String body(Described operation) {
        if (operation.body() == null || !operation.type().equals("application/json")) {
            return operation.body();
        }
        var body = (ObjectNode) JSON.readTree(operation.body());
        if (operation.path().startsWith("/api/events") && body.has("hosts")) {
            body.set("hosts", JSON.valueToTree(List.of(OURS)));
        }
        if (operation.toString().equals("POST /api/speakers")
                || operation.toString().equals("POST /api/venues")) {
            body.put("steward", OURS);
        }
        return body.toString();
    }

    private String feed() {
        var feeds = "/api/organisations/" + OURS + "/feeds";
        var known =
                api.get(feeds, Callers.partner(OURS)).json().at("/items/0/id").asString("");
        var wanted = Map.of("url", "https://feeds.example.org/events.ics", "capacity", 10);
        return known.isEmpty()
                ? api.send("POST", feeds, Callers.partner(OURS), wanted).text("id")
                : known;
    }

    private String event() {
        return api.list(Callers.partner(OURS), Api.event("Tried by everybody", Map.of()));
    }

    private String invitation() {
        return api.list(Callers.partner("access-hosts"), Api.event("Asked", Map.of("partners", List.of(OURS))));
    }

    private String report() {
        assertThat(api.send("POST", "/api/events/" + event() + "/reports", null, Map.of("reason", "SPAM"))
                        .status())
                .isEqualTo(202);
        return api.get("/api/admin/reports?size=1", Callers.ADMINISTRATOR)
                .json()
                .at("/items/0/id")
                .asString();
    }

    private void put(String path, Map<String, ?> body) {
        assertThat(api.send("PUT", path, Callers.GATEWAY, body).status()).isLessThan(300);
    }
}
