package org.releasemanager.inbox.spi;

import java.util.Optional;

/** How one system signs its webhooks and names what happened. */
public interface WebhookDialect {
    /** Last part of {@code POST /api/webhooks/{system}}: at most 40 lower case letters, digits and hyphens, for ever. */
    String system();

    /** The name of the setting without which nothing can be verified; empty when it is set. */
    Optional<String> missingSetting();

    /**
     * Whether the webhook comes from who knows the secret, over the bytes as they came. Compares in constant time, refuses
     * what is older or newer than five minutes where the system tells the time, and asks no outside system.
     */
    Verification verify(WebhookRequest request);
}
