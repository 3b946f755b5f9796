package org.releasemanager.announcement.spi;

import java.util.List;
import org.releasemanager.announcement.Audience;
import org.releasemanager.product.Product;

/** A channel over which people are told something. */
public interface Announcer {
    /** The name for people and for ever, for example {@code e-mail}. */
    String channel();

    /** Whether it can send at all; one that cannot is asked nothing else. */
    boolean isConfigured();

    /** Whom it reaches of this audience, in its own words; empty if nobody. Asks no outside system. */
    List<String> recipients(Product product, Audience audience);

    /**
     * Sends the message; blocks for less than a minute. It is called again with the same key only after
     * {@link Delivery.NotAccepted}.
     */
    Delivery send(AnnouncementMessage message);
}
