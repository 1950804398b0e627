package org.commonground.notification.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonground.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organiser of the sample event's hosts, who writes to guests over the API. */
public record Organiser(int port, String event, String token) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Organiser of(String event, int port) {
        return new Organiser(port, event, TestIssuer.organiserOf("talk-for-a-change"));
    }

    public Organiser as(String anotherToken) {
        return new Organiser(port, event, anotherToken);
    }

    public static Map<String, Object> message(Object audience) {
        return Map.of(
                "subject",
                "The doors open at 6pm",
                "text",
                "Please come to the side entrance.\n\nBring this message with you.",
                "necessary",
                true,
                "audience",
                audience);
    }

    public static Map<String, Object> with(Map<String, Object> message, String field, Object value) {
        var wider = new HashMap<>(message);
        wider.put(field, value);
        return wider;
    }

    public static Map<String, Object> to(String... statuses) {
        return Map.of("statuses", List.of(statuses));
    }

    /** The message that was taken. */
    public JsonNode send(Map<String, Object> message) throws IOException, InterruptedException {
        var answer = post("", message);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> post(String path, Object body, String... headers)
            throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /** What was sent, the latest first. */
    public JsonNode sent() throws IOException, InterruptedException {
        var answer = HTTP.send(request("").GET().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/events/" + event + "/messages" + path))
                .header("Authorization", "Bearer " + token);
    }
}
