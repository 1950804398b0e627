package org.commonground.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway, as a program or a browser without JavaScript uses it; one of these is one visitor with their cookies. */
final class FrontDoor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** What came back, redirects followed. */
    record Answer(int status, URI address, Map<String, String> headers, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String type() {
            return json().path("type").asString("");
        }

        String manageToken() {
            var url = json().get("manageUrl").asString();
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String site;

    FrontDoor(String site) {
        this.site = site;
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    Answer post(String path, Object body, String... headers) {
        var text = body instanceof String written ? written : JSON.writeValueAsString(body);
        var request = request(path, headers).POST(BodyPublishers.ofString(text));
        var typed = String.join(" ", headers).contains("Content-Type");
        return send(typed ? request : request.header("Content-Type", "application/json"));
    }

    Answer put(String path, Object body, String... headers) {
        var text = body instanceof String written ? written : JSON.writeValueAsString(body);
        return send(request(path, headers)
                .setHeader("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(text)));
    }

    Answer book(String event, Map<String, ?> party, String... headers) {
        return post("/api/events/" + event + "/bookings", party, headers);
    }

    /** Fills the form of a page: its hidden CSRF token is taken from {@code page}. */
    Answer submit(Answer page, String action, Map<String, String> fields) {
        var csrf = CSRF.matcher(page.text());
        var all = new java.util.HashMap<>(fields);
        if (csrf.find()) {
            all.put("_csrf", csrf.group(1));
        }
        var body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The lines of a stream of server-sent events, as they come. */
    BufferedReader stream(String path, String... headers) {
        try {
            var response = http.send(request(path, headers).GET().build(), BodyHandlers.ofInputStream());
            return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> party(String email, int places) {
        return Map.of("name", "Example Guest", "email", email, "places", places);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var address = path.startsWith("http") ? URI.create(path) : URI.create(site + path);
        var request = HttpRequest.newBuilder(address);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var headers = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> String.join(", ", header.getValue())));
            return new Answer(response.statusCode(), response.uri(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
