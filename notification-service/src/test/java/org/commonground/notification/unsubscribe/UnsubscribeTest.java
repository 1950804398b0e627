package org.commonground.notification.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class UnsubscribeTest {

    private static final String SITE = "http://127.0.0.1:8080/unsubscribe/";

    @LocalServerPort
    private int port;

    @Autowired
    private Unsubscriptions unsubscriptions;

    private final BookingId booking = new BookingId(SampleEvent.newBooking());
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whoPostsToTheirLinkIsUnsubscribedForGood() throws Exception {
        var link = unsubscriptions.link(booking).toString();
        assertThat(link).startsWith(SITE);
        assertThat(unsubscriptions.has(booking)).isFalse();

        for (var i = 0; i < 2; i++) {
            assertThat(post(link.substring(SITE.length()))).isEqualTo(204);
            assertThat(unsubscriptions.has(booking)).isTrue();
        }
        assertThat(unsubscriptions.link(booking)).hasToString(link);
    }

    @Test
    void aLinkThatWeDidNotWriteIsUnknown() throws Exception {
        var token = unsubscriptions.link(booking).toString().substring(SITE.length());
        var other = token.substring(0, 42) + (token.endsWith("A") ? "E" : "A");

        assertThat(post(other)).isEqualTo(404);
        assertThat(post("x")).isEqualTo(404);
        assertThat(unsubscriptions.has(booking)).isFalse();
    }

    private int post(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/unsubscriptions/" + token))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
