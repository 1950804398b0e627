package org.commonground.gateway.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * What a service answered. An ordinary answer is there whole before its first byte goes out, so that nobody gets half of
 * one; an event stream is passed on as it comes, and only its beginning was waited for with a clock.
 */
final class ServiceAnswer implements ProxyExchange.Response {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceAnswer.class);
    private static final int CHUNK = 16 * 1024;
    private static final String BUSY = "\"/problems/busy\"";
    private static final Duration LONGEST_STREAM = Duration.ofMinutes(5);

    private final HttpResponse<InputStream> answer;
    private final HttpHeaders headers = new HttpHeaders();

    ServiceAnswer(HttpResponse<InputStream> answer) {
        this.answer = answer;
        answer.headers().map().forEach(headers::addAll);
    }

    static BodyHandler<InputStream> reader() {
        return beginning -> isStream(beginning.headers())
                ? BodySubscribers.ofInputStream()
                : BodySubscribers.mapping(BodySubscribers.ofByteArray(), ByteArrayInputStream::new);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(answer.statusCode());
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    /** Whether the service is well but refuses since too much is waiting already. */
    boolean isBusy() {
        if (answer.statusCode() != HttpStatus.SERVICE_UNAVAILABLE.value()
                || !(answer.body() instanceof ByteArrayInputStream body)) {
            return false;
        }
        var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        body.reset();
        return text.contains(BUSY);
    }

    void passOn(HttpServletResponse servlet) throws IOException {
        try (var body = answer.body()) {
            if (isStream(answer.headers())) {
                follow(body, servlet);
                return;
            }
            if (!answer.request().method().equals(HttpMethod.HEAD.name())) {
                servlet.setContentLength(body.available());
            }
            body.transferTo(servlet.getOutputStream());
        }
    }

    /**
     * Ends when the service does, or after some minutes: the browser opens a new stream then, so that signing out or
     * losing a role takes effect. A browser that has gone shows in the next write, and closes the way behind it.
     */
    private static void follow(InputStream events, HttpServletResponse servlet) throws IOException {
        var out = servlet.getOutputStream();
        servlet.flushBuffer();
        var chunk = new byte[CHUNK];
        var end = System.nanoTime() + LONGEST_STREAM.toNanos();
        for (var read = next(events, chunk); read >= 0 && System.nanoTime() < end; read = next(events, chunk)) {
            out.write(chunk, 0, read);
            out.flush();
        }
    }

    private static int next(InputStream events, byte[] chunk) {
        try {
            return events.read(chunk);
        } catch (IOException gone) {
            LOG.debug("a stream broke off: {}", gone.getMessage());
            return -1;
        }
    }

    private static boolean isStream(java.net.http.HttpHeaders headers) {
        return headers.firstValue(HttpHeaders.CONTENT_TYPE)
                .filter(type -> type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE))
                .isPresent();
    }
}
