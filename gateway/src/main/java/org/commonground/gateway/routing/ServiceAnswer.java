package org.commonground.gateway.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * What a service answered. An ordinary answer is there whole before its first byte goes out, so that nobody gets half of
 * one; an event stream is passed on as it comes, and only its beginning was waited for with a clock.
 */
final class ServiceAnswer implements ProxyExchange.Response {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceAnswer.class);
    private static final int CHUNK = 16 * 1024;

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
    /** Ends when the service does; a browser that has gone shows in the next write, and closes the way behind it. */
    private static void follow(InputStream events, HttpServletResponse servlet) throws IOException {
        var out = servlet.getOutputStream();
        servlet.flushBuffer();
        var chunk = new byte[CHUNK];
        for (var read = next(events, chunk); read >= 0; read = next(events, chunk)) {
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
