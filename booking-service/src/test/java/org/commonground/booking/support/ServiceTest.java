package org.commonground.booking.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonground.backing.WithBacking;
import org.commonground.booking.BookingApplication;
import org.commonground.testing.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service, HTTP to MongoDB to Kafka; all tests that carry this share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BookingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "commonground.booking.manage-link-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "commonground.booking.access-needs.keys=YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU="
        })
@ContextConfiguration(initializers = TestIssuer.Trusted.class)
@Import(Api.class)
@WithBacking
public @interface ServiceTest {}
