package org.commonground.directory.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonground.backing.WithBacking;
import org.commonground.directory.DirectoryService;
import org.commonground.testing.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service, HTTP to MongoDB to Kafka; all tests that carry this share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DirectoryService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "commonground.outbox.interval=1s",
            "commonground.imports.allow-loopback=true",
            "commonground.imports.interval=1h",
            "commonground.imports.patience=3s"
        })
@ContextConfiguration(initializers = TestIssuer.Trusted.class)
@Import(Api.class)
@WithBacking(database = "directory")
public @interface ServiceTest {}
