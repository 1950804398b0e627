package org.commonground.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.notification.contact.BookingId;
import org.commonground.notification.event.EventId;
import org.commonground.notification.event.Events;
import org.commonground.notification.message.Template;
import org.commonground.notification.support.BookingServiceStub;
import org.commonground.notification.support.SampleEvent;
import org.commonground.notification.support.ServiceTest;
import org.commonground.testing.Asker;
import org.commonground.testing.Described;
import org.commonground.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation that the OpenAPI document describes, tried by everybody: each is let in or refused as its rule says. */
@ServiceTest
class AccessTest {

    private static final List<Integer> REFUSED = List.of(401, 403, 404);
    private static final String OURS = "talk-for-a-change";

    @LocalServerPort
    private int port;

    @Autowired
    private Events events;

    @Autowired
    private Deliveries deliveries;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String booking = SampleEvent.newBooking();
    private final String event = "event-" + booking.substring(0, 8);
    private final JobId message = JobId.of(booking + ":1", Template.BOOKING_CONFIRMED);

    @BeforeEach
    void aMessageWasSent() {
        SampleEvent.announce(event, 3);
        BookingServiceStub.holds(event, booking, "CONFIRMED");
        await().until(() -> events.find(new EventId(event)).isPresent());
        var letter = new Letter.ToGuest(Template.BOOKING_CONFIRMED, new BookingId(booking), new EventId(event), 1, 3);
        var now = Instant.now();
        deliveries.record(Delivery.of(Job.queued(message, letter, now), Delivery.State.SENT, now, null));
    }

    static Stream<Described> operations() {
        return Described.of("notification").stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyIsLetInOrRefusedAsTheRuleSays(Described operation) throws Exception {
        var wrong = new ArrayList<String>();
        for (var asker : Asker.values()) {
            var status = status(operation, asker);
            var refusal = operation.rule().refusal(asker);
            var right = refusal.isPresent() ? status == refusal.getAsInt() : !REFUSED.contains(status) && status < 500;
            if (!right) {
                wrong.add(asker + " " + status + " instead of " + refusal);
            }
        }
        assertThat(wrong).as("%s %s", operation, operation.rule()).isEmpty();
    }

    private int status(Described operation, Asker asker) throws IOException, InterruptedException {
        var path = operation
                .path()
                .replace("/organisations/{id}", "/organisations/" + OURS)
                .replace("{id}", event)
                .replace("{messageId}", message.value());
        assertThat(path).as("say what stands for each placeholder").doesNotContain("{");
        var body = operation.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(operation.body());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", operation.type())
                .method(operation.method(), body);
        var caller = asker.caller(OURS, "another", operation.rule().scope());
        if (caller != null) {
            request.header("Authorization", "Bearer " + TestIssuer.sign(caller));
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
