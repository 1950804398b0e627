package org.commonground.directory.imports;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.commonground.directory.address.SiteProperties;
import org.commonground.directory.imports.fetch.Fetcher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    /** Says who is asking, and where to complain. */
    @Bean
    Fetcher fetcher(ImportProperties properties, SiteProperties site) {
        var bounds = new Fetcher.Bounds(properties.patience(), properties.largest(), properties.allowLoopback());
        return new Fetcher(bounds, SystemDefaultDnsResolver.INSTANCE, "CommonGround/1.0 (+" + site.url() + ")");
    }
}
