package org.releasemanager.announcement.spi;

import java.util.List;
import org.releasemanager.announcement.Audience;
import org.releasemanager.effect.outbox.Channel;
import org.releasemanager.product.Product;

/** A channel over which audiences are told something. */
public interface Announcer extends Channel {
    /** Whom it reaches of this audience, in its own words; empty if nobody. Asks no outside system. */
    List<String> recipients(Product product, Audience audience);
}
