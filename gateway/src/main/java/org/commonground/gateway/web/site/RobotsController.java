package org.commonground.gateway.web.site;

import org.commonground.gateway.web.Site;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where search engines need not look, and where everything is listed (RFC 9309). */
@RestController
class RobotsController {

    private final Site site;

    RobotsController(Site site) {
        this.site = site;
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return """
                User-agent: *
                Disallow: /bookings/
                Disallow: /organise
                Disallow: /admin
                Disallow: /sign-in
                Disallow: /embed/
                Disallow: /events/*/book
                Disallow: /events/*/report
                Sitemap: %s
                """.formatted(site.url("/sitemap.xml"));
    }
}
