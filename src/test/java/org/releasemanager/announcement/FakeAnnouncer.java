package org.releasemanager.announcement;

import java.util.List;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.effect.outbox.FakeChannel;
import org.releasemanager.product.Product;

/** A channel that knows the addresses of audiences. */
class FakeAnnouncer extends FakeChannel implements Announcer {
    FakeAnnouncer() {
        super("e-mail");
    }

    @Override
    public List<String> recipients(Product product, Audience audience) {
        return product.audiences().getOrDefault(audience.key(), List.of());
    }
}
