package org.releasemanager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application; everything it does lives in one of the rooms below this package. */
@SpringBootApplication
public class ReleaseManagerApplication {
    public static void main(String[] args) {
        SpringApplication.run(ReleaseManagerApplication.class, args);
    }
}
