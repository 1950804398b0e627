package org.commonground.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers that a service sees: those that a request may rightly bring, and who is asking as we vouch for it. Cookies,
 * forwarding headers and everybody else's proofs of identity stay outside, known to us or not.
 */
@Component
final class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> BROUGHT = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            "Idempotency-Key",
            "Last-Event-ID");

    @Override
    public HttpHeaders apply(HttpHeaders brought, ServerRequest request) {
        var onward = new HttpHeaders();
        BROUGHT.forEach(name -> {
            var values = brought.get(name);
            if (values != null) {
                onward.addAll(name, values);
            }
        });
        var type = request.servletRequest().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            // As it was sent: what it means is the service's to judge.
            onward.set(HttpHeaders.CONTENT_TYPE, type);
        }
        Carried.of(request).token().ifPresent(onward::setBearerAuth);
        return onward;
    }

    /** After all others, so that nothing they add gets through. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
