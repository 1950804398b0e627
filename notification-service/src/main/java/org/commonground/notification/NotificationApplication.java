package org.commonground.notification;

import org.commonground.platform.worker.Doorbell;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The notification service. Thymeleaf writes its mail; it has no web pages. */
@SpringBootApplication(exclude = ThymeleafAutoConfiguration.class)
@Import(Doorbell.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class NotificationApplication {

    static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }
}
