package org.commonground.directory.organisation;

import org.commonground.directory.outbox.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes organisations known to the other services. */
@Configuration(proxyBeanMethods = false)
class OrganisationPublishing {

    @Bean
    Publication<OrganisationDocument> organisationPublication(Organisations organisations) {
        return organisations.publication();
    }
}
