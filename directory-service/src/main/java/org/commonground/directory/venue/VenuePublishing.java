package org.commonground.directory.venue;

import org.commonground.directory.outbox.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes venues known to the other services. */
@Configuration(proxyBeanMethods = false)
class VenuePublishing {

    @Bean
    Publication<VenueDocument> venuePublication(Venues venues) {
        return venues.publication();
    }
}
