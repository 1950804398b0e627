package org.commonground.booking;

import org.commonground.platform.worker.Doorbell;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The booking service. */
@SpringBootApplication
@Import(Doorbell.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class BookingApplication {

    static void main(String[] arguments) {
        SpringApplication.run(BookingApplication.class, arguments);
    }
}
