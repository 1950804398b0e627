package org.commonground.gateway.routing;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Optional;
import org.commonground.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What goes on to the service besides the address.
 *
 * @param body read whole before anybody else looks: the servlet container would take a form for parameters
 * @param token who is asking, in our own words
 */
record Carried(byte[] body, Optional<String> token) {

    private static final String ATTRIBUTE = Carried.class.getName();

    /** @throws Problem when more is sent than we read, or less than was announced */
    static void keep(ServerRequest request, Optional<String> token, DataSize limit) {
        request.attributes().put(ATTRIBUTE, new Carried(body(request, limit), token));
    }

    static Carried of(ServerRequest request) {
        if (request.attributes().get(ATTRIBUTE) instanceof Carried carried) {
            return carried;
        }
        throw new IllegalStateException("a route without a passage");
    }

    private static byte[] body(ServerRequest request, DataSize limit) {
        try {
            var sent = request.servletRequest().getInputStream();
            var body = sent.readNBytes((int) limit.toBytes());
            if (body.length == limit.toBytes() && hasMore(sent)) {
                throw Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "That is too much at once",
                        "Send at most " + limit.toKilobytes() + " kB.");
            }
            return body;
        } catch (IOException e) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "bad-request",
                    "The body did not arrive",
                    "What you sent broke off on the way. Send it again.");
        }
    }

    /** The platform's filter, with the same limit, ends the stream of a body that goes on. */
    private static boolean hasMore(ServletInputStream sent) {
        try {
            return sent.read() >= 0;
        } catch (IOException overTheLimit) {
            return true;
        }
    }
}
