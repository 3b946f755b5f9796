package org.releasemanager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the application; everything it does lives in one of the rooms below this package. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReleaseManagerApplication {
    public static void main(String[] args) {
        SpringApplication.run(ReleaseManagerApplication.class, args);
    }
}
