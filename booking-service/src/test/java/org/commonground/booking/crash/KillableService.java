package org.commonground.booking.crash;

import org.commonground.booking.BookingApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The whole service in a process of its own, which ends at the step that is named in {@code kill.at}. */
@TestConfiguration(proxyBeanMethods = false)
class KillableService {

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {BookingApplication.class, KillableService.class}, arguments);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer kill() {
        var step = Step.valueOf(System.getProperty("kill.at"));
        return settings -> settings.addCommandListener(step.new Kill());
    }
}
