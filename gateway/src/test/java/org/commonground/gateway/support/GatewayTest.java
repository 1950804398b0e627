package org.commonground.gateway.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonground.gateway.GatewayApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway before stub services; all tests that carry this share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "commonground.services.read-timeout=2s",
            "commonground.sign-in.links-per-hour=20",
            "commonground.limits.sign-ins-per-minute=40",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=300ms"
        })
@ContextConfiguration(initializers = Stubs.Wired.class)
@Import(FrontDoor.class)
public @interface GatewayTest {}
