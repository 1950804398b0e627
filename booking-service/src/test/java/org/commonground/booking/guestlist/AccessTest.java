package org.commonground.booking.guestlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.booking.support.AnEvent.anEvent;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonground.booking.support.Api;
import org.commonground.booking.support.ServiceTest;
import org.commonground.testing.Asker;
import org.commonground.testing.Described;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Every operation that the OpenAPI document describes, tried by everybody: each is let in or refused as its rule says. */
@ServiceTest
class AccessTest {

    private static final List<Integer> REFUSED = List.of(401, 403, 404);
    private static final String OURS = "talk-for-a-change";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Api api;

    @Autowired
    Environment environment;

    static Stream<Described> operations() {
        return Described.of("booking").stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyIsLetInOrRefusedAsTheRuleSays(Described operation) throws Exception {
        var event = anEvent().announced(api);
        var wrong = new ArrayList<String>();
        for (var asker : Asker.values()) {
            var hold = Map.of("id", "speakers", "name", "Speakers", "places", 8);
            assertThat(api.organise("PUT", "/api/events/" + event + "/holds", Map.of("items", List.of(hold)))
                            .status())
                    .isEqualTo(200);
            var status = status(operation, event, asker);
            var refusal = operation.rule().refusal(asker);
            var right = refusal.isPresent() ? status == refusal.getAsInt() : !REFUSED.contains(status) && status < 500;
            if (!right) {
                wrong.add(asker + " " + status + " instead of " + refusal);
            }
        }
        assertThat(wrong).as("%s %s", operation, operation.rule()).isEmpty();
    }

    private int status(Described operation, String event, Asker asker) throws IOException, InterruptedException {
        var path = operation
                .path()
                .replace("{id}", event)
                .replace("{holdId}", "speakers")
                .replace("{manageToken}", "nobody-has-this-link");
        assertThat(path).as("say what stands for each placeholder").doesNotContain("{");
        var address = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path;
        // one address books once
        var body = operation.body() == null
                ? null
                : operation.body().replace("alex@example.org", UUID.randomUUID() + "@example.org");
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", operation.type());
        }
        var caller = asker.caller(OURS, "another", operation.rule().scope());
        if (caller != null) {
            request.header("Authorization", "Bearer " + TestIssuer.sign(caller));
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
