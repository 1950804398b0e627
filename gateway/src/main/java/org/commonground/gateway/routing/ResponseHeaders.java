package org.commonground.gateway.routing;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.gateway.client.ServiceAddresses;
import org.commonground.gateway.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The headers of a service's answer that are for the outside; an address inside becomes the site's. */
@Component
final class ResponseHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> GIVEN = List.of(
            HttpHeaders.ALLOW,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ETAG,
            HttpHeaders.EXPIRES,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            HttpHeaders.PRAGMA,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.VARY,
            HttpHeaders.WWW_AUTHENTICATE,
            "X-Accel-Buffering");

    private final List<String> inside;
    private final Site site;

    ResponseHeaders(ServiceAddresses services, Site site) {
        this.inside = Stream.of(services.directory(), services.booking())
                .map(URI::toString)
                .map(address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
                .toList();
        this.site = site;
    }

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        var outward = new HttpHeaders();
        GIVEN.forEach(name -> {
            var values = answered.get(name);
            if (values != null) {
                outward.addAll(name, values);
            }
        });
        var location = publicAddress(answered.getFirst(HttpHeaders.LOCATION));
        if (location != null) {
            outward.set(HttpHeaders.LOCATION, location);
        }
        return outward;
    }

    private @Nullable String publicAddress(@Nullable String location) {
        if (location == null) {
            return null;
        }
        return inside.stream()
                .filter(address -> location.startsWith(address + "/"))
                .findFirst()
                .map(address -> site.url(location.substring(address.length())))
                .orElse(location);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
