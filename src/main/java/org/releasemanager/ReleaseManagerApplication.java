package org.releasemanager;

import java.util.List;
import org.releasemanager.evidence.verify.Verify;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the application; everything it does lives in one of the rooms below this package. With {@code verify} as its first
 * argument it checks an evidence pack instead, and starts nothing.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReleaseManagerApplication {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(Verify.COMMAND)) {
            System.exit(Verify.run(List.of(args).subList(1, args.length), System.out));
        }
        SpringApplication.run(ReleaseManagerApplication.class, args);
    }
}
