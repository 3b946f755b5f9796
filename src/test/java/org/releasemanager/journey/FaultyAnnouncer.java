package org.releasemanager.journey;

import java.util.List;
import org.releasemanager.announcement.Audience;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.effect.outbox.ChannelMessage;
import org.releasemanager.effect.outbox.Delivery;
import org.releasemanager.product.Product;

/** A channel behind a bad line. */
class FaultyAnnouncer implements Announcer {
    private final Announcer announcer;
    private final Faults faults;

    FaultyAnnouncer(Announcer announcer, Faults faults) {
        this.announcer = announcer;
        this.faults = faults;
    }

    @Override
    public String channel() {
        return announcer.channel();
    }

    @Override
    public boolean isConfigured() {
        return announcer.isConfigured();
    }

    @Override
    public List<String> recipients(Product product, Audience audience) {
        return announcer.recipients(product, audience);
    }

    @Override
    public Delivery send(ChannelMessage message) {
        return switch (faults.next()) {
            case REFUSED -> new Delivery.NotAccepted("Connection refused", true);
            case ANSWER_LOST -> {
                announcer.send(message);
                yield new Delivery.Uncertain("Read timed out");
            }
            case LATE, NONE -> announcer.send(message);
        };
    }
}
