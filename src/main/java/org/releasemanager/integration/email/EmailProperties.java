package org.releasemanager.integration.email;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Beside Spring Boot's {@code spring.mail.*}.
 *
 * @param from the sender, {@code Release Manager <releases@example.org>}; required where {@code spring.mail.host} is set
 * @param replyTo where answers go; the sender if it is not set
 */
@ConfigurationProperties("release-manager.integrations.email")
record EmailProperties(@Nullable String from, @Nullable String replyTo) {}
