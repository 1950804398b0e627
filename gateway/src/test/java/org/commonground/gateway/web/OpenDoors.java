package org.commonground.gateway.web;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What a slice of pages needs around it: everybody may come in, forms carry their token, and time stands still. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(Site.class)
public class OpenDoors {

    @Bean
    SecurityFilterChain openDoors(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Demo.NOW, ZoneOffset.UTC);
    }
}
