package org.commonground.directory;

import org.commonground.platform.worker.Doorbell;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts the directory service. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(Doorbell.class)
@ConfigurationPropertiesScan
public class DirectoryService {

    public static void main(String[] arguments) {
        SpringApplication.run(DirectoryService.class, arguments);
    }
}
