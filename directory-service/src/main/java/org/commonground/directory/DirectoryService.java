package org.commonground.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the directory service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class DirectoryService {

    public static void main(String[] arguments) {
        SpringApplication.run(DirectoryService.class, arguments);
    }
}
