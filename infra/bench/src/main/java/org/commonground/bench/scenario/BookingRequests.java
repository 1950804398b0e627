package org.commonground.bench.scenario;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.commonground.bench.load.Requests;

/** Bookings of one place, each by another guest and with a key of its own, for the events in turn. */
final class BookingRequests implements Requests {

    private final String host;
    private final List<String> events;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private int made;

    BookingRequests(URI server, List<String> events) {
        this.host = server.getAuthority();
        this.events = events;
    }

    @Override
    public byte[] next() {
        String guest = run + "-" + made;
        String body = "{\"name\":\"Example Guest\",\"email\":\"guest-" + guest + "@example.org\",\"places\":1}";
        String request = "POST /api/events/" + events.get(made % events.size()) + "/bookings HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nIdempotency-Key: bench-" + guest
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        made++;
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }
}
