package org.commonground.local.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The directory service, as far as filling it needs. */
final class Directory {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final AdminToken token;

    Directory(String url, AdminToken token) {
        this.url = url;
        this.token = token;
    }

    /** Stores it under the path; throws with the service's words when it is refused. */
    void put(String path, Map<String, Object> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + token.sign())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSONObjectUtils.toJSONString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("PUT " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Returns when the address answers 200: what was stored has reached it. */
    void awaitOk(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST_ANSWER)
                .build();
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IOException(address + " does not know the event after " + LONGEST_WAIT.toSeconds() + " s");
            }
            Thread.sleep(POLL);
        }
    }
}
