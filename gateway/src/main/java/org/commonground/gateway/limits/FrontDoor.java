package org.commonground.gateway.limits;

import java.time.Clock;
import java.util.List;
import org.commonground.platform.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/** Filters before all others, so that even what is refused at once is refused with the right headers. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: https:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
        // A path may be a capability, so no other site is told where somebody came from.
        var writers = List.<HeaderWriter>of(
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter("camera=(), geolocation=(), microphone=()"),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(),
                new HstsHeaderWriter(false));
        var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(writers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LimitFilter> limits(Limits limits, Clock clock, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new LimitFilter(new Limiting(limits, clock), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
