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
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Filters before all others, so that even what is refused at once is refused with the right headers. */
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    private static final String CONTENT_SECURITY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: https:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'");

    private static final String OWN = CONTENT_SECURITY + "; frame-ancestors 'none'";

    private static final RequestMatcher EMBEDDED =
            PathPatternRequestMatcher.withDefaults().matcher("/embed/**");
    /** Shows a mail, which brings its styles with it as mail programs want them. */
    private static final RequestMatcher MAIL_PREVIEW =
            PathPatternRequestMatcher.withDefaults().matcher("/organise/events/{id}/messages/new");

    private static final RequestMatcher FINDER =
            PathPatternRequestMatcher.withDefaults().matcher("/events");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
        // A path may be a capability, so no other site is told where somebody came from.
        var writers = List.of(
                only(EMBEDDED, new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY + "; frame-ancestors *")),
                only(MAIL_PREVIEW, new ContentSecurityPolicyHeaderWriter(OWN + "; style-src 'self' 'unsafe-inline'")),
                only(
                        new NegatedRequestMatcher(new OrRequestMatcher(EMBEDDED, MAIL_PREVIEW)),
                        new ContentSecurityPolicyHeaderWriter(OWN)),
                except(EMBEDDED, new XFrameOptionsHeaderWriter()),
                only(FINDER, new PermissionsPolicyHeaderWriter("camera=(), geolocation=(self), microphone=()")),
                except(FINDER, new PermissionsPolicyHeaderWriter("camera=(), geolocation=(), microphone=()")),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new XContentTypeOptionsHeaderWriter(),
                new HstsHeaderWriter(false));
        var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(writers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Other sites show these again and again, and most often nothing has changed. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> embeddedTags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/embed/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    private static HeaderWriter only(RequestMatcher requests, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(requests, writer);
    }

    private static HeaderWriter except(RequestMatcher requests, HeaderWriter writer) {
        return only(new NegatedRequestMatcher(requests), writer);
    }

    @Bean
    FilterRegistrationBean<LimitFilter> limits(Limits limits, Clock clock, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new LimitFilter(new Limiting(limits, clock), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
