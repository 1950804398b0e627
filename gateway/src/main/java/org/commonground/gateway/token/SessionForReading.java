package org.commonground.gateway.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The API believes a session where a request only reads. A browser sends its cookie along with a post that another site
 * made it send, and the API has no form tokens that would tell: so whoever changes something shows an API token.
 */
final class SessionForReading implements SecurityContextRepository {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
    private final SecurityContextRepository nobody = new RequestAttributeSecurityContextRepository();

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return believed(request).loadDeferredContext(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still has it as its only abstract way to load
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** An API token is shown with each request and never makes a session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        nobody.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return believed(request).containsContext(request);
    }

    private SecurityContextRepository believed(HttpServletRequest request) {
        return READING.contains(request.getMethod()) ? session : nobody;
    }
}
