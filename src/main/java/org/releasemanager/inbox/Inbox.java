package org.releasemanager.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.inbox.spi.Signal;
import org.releasemanager.inbox.spi.Verification;
import org.releasemanager.inbox.spi.WebhookDialect;
import org.releasemanager.inbox.spi.WebhookRequest;
import org.releasemanager.inbox.store.DeliveryQueue;
import org.releasemanager.inbox.store.DeliveryStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What outside systems told: takes it in, and shows it. */
@Component
public class Inbox {
    private final ObjectProvider<WebhookDialect> dialects;
    private final DeliveryStore store;
    private final DeliveryQueue queue;
    private final InboxTrigger trigger;
    private final InboxProperties properties;
    private final Clock clock;

    Inbox(
            ObjectProvider<WebhookDialect> dialects,
            DeliveryStore store,
            DeliveryQueue queue,
            InboxTrigger trigger,
            InboxProperties properties,
            Clock clock) {
        this.dialects = dialects;
        this.store = store;
        this.queue = queue;
        this.trigger = trigger;
        this.properties = properties;
        this.clock = clock;
    }

    /** Verifies and stores the webhook; it is handled later, by any node. Not to be called in a transaction. */
    public Receipt receive(String system, WebhookRequest request) {
        var dialect = dialects.stream()
                .filter(one -> one.system().equals(system))
                .findFirst()
                .orElse(null);
        if (dialect == null) {
            return new Receipt.UnknownSystem();
        }
        var missing = dialect.missingSetting();
        if (missing.isPresent()) {
            return new Receipt.NotConfigured(missing.get());
        }
        var verification = dialect.verify(request);
        if (verification instanceof Verification.Forged forged) {
            return new Receipt.Forged(forged.reason());
        } else if (verification instanceof Verification.Malformed malformed) {
            return new Receipt.Malformed(malformed.reason());
        }
        var genuine = (Verification.Genuine) verification;
        var body = SignalRules.text(request.body());
        var problem = SignalRules.problem(genuine, body.orElse(null));
        return problem.<Receipt>map(Receipt.Malformed::new)
                .orElseGet(() -> store(new Signal(
                        system, genuine.deliveryId(), genuine.event(), genuine.subject(), body.orElseThrow())));
    }

    public record Page(List<Delivery> items, long total) {}

    /** Newest first. @param state null for all */
    public Page list(@Nullable DeliveryState state, int page, int size) {
        return new Page(store.page(state, page, size), store.count(state));
    }

    public Optional<Delivery> find(long id) {
        return store.find(id);
    }

    /** As it was sent; foreign text. */
    public String body(long id) {
        return queue.body(id);
    }

    private Receipt store(Signal signal) {
        var now = clock.instant();
        try {
            var id = store.add(signal, now, now.plus(properties.timeToLive()));
            trigger.wake();
            return new Receipt.Stored(id);
        } catch (DuplicateKeyException seenBefore) {
            var earlier = store.seen(signal).orElseThrow(() -> seenBefore);
            return new Receipt.SeenBefore(earlier.id(), earlier.state());
        }
    }
}
