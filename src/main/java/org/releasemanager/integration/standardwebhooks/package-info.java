/**
 * <a href="https://www.standardwebhooks.com">Standard Webhooks</a>: what any system can sign with a shared secret.
 * Implements {@code inbox::spi WebhookDialect}; on when {@code release-manager.integrations.standard-webhooks.secrets} is
 * set, to one secret, or to two while one is replaced by the other. Reads the symmetric signatures ({@code v1}); the
 * body is a JSON object whose {@code type} names the event. Needs no permission anywhere.
 */
@ApplicationModule(
        displayName = "Standard Webhooks",
        allowedDependencies = {"inbox::spi"})
@NullMarked
package org.releasemanager.integration.standardwebhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
