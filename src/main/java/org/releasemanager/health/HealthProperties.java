package org.releasemanager.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a quick look at an environment may take; far less than the lock of an engine job.
 *
 * @param patience a service that does not answer well is asked again for so long
 * @param pause between two questions
 */
@ConfigurationProperties("release-manager.health")
record HealthProperties(
        @DefaultValue("PT12S") Duration patience,
        @DefaultValue("PT1S") Duration pause) {}
