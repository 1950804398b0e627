package org.commonground.backing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @SpringBootTest} the addresses of this JVM's {@link Backing}: {@code spring.kafka.bootstrap-servers},
 * {@code spring.mongodb.uri}, {@code spring.mail.host} and {@code spring.mail.port}, and nothing else.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithBacking {

    /** The database's name; by default the service's, the word after {@code org.commonground} in the test's package. */
    String database() default "";
}
