package org.commonground.notification.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonground.backing.WithBacking;
import org.commonground.notification.NotificationApplication;
import org.commonground.testing.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service, Kafka to MongoDB to SMTP; all tests that carry this share one. Pauses are short. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NotificationApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "commonground.identity.key-file=target/test-keys/notification-service.jwk",
            "commonground.delivery.pauses.away=200ms",
            "commonground.delivery.pauses.away-at-most=1s",
            "commonground.delivery.pauses.put-off=500ms",
            "commonground.delivery.pauses.put-off-at-most=2s",
            "commonground.delivery.domain.pause=500ms",
            "commonground.delivery.domain.pause-at-most=2s",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1s"
        })
@ContextConfiguration(
        initializers = {TestIssuer.Trusted.class, BookingServiceStub.Address.class, DirectoryStub.Address.class})
@WithBacking
public @interface ServiceTest {}
