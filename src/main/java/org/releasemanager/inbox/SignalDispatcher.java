package org.releasemanager.inbox;

import static org.releasemanager.inbox.DeliveryState.DONE;
import static org.releasemanager.inbox.DeliveryState.EXPIRED;
import static org.releasemanager.inbox.DeliveryState.FAILED;
import static org.releasemanager.inbox.DeliveryState.REFUSED;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.inbox.spi.Reception;
import org.releasemanager.inbox.spi.Signal;
import org.releasemanager.inbox.spi.SignalReceiver;
import org.releasemanager.inbox.store.DeliveryQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands what was stored to the receivers, on any number of nodes: a node claims a delivery before it handles it. The
 * delivery of a node that died is handled again, which receivers stand.
 */
@Component
class SignalDispatcher {
    /** Waits after failures; after the last one it has failed for good. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    /** As long as a receiver may block. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int BATCH = 50;
    private static final int BATCHES = 20;
    private static final Logger log = LoggerFactory.getLogger(SignalDispatcher.class);

    private final DeliveryQueue queue;
    private final ObjectProvider<SignalReceiver> receivers;
    private final InboxProperties properties;
    private final Clock clock;

    SignalDispatcher(
            DeliveryQueue queue, ObjectProvider<SignalReceiver> receivers, InboxProperties properties, Clock clock) {
        this.queue = queue;
        this.receivers = receivers;
        this.properties = properties;
        this.clock = clock;
    }

    void handleDue() {
        int handled = BATCH;
        for (int batch = 0; batch < BATCHES && handled == BATCH; batch++) {
            var due = queue.due(clock.instant(), BATCH);
            handled = due.size();
            due.stream()
                    .filter(delivery -> queue.claim(
                            delivery, clock.instant(), clock.instant().plus(CLAIM)))
                    .forEach(this::handle);
        }
    }

    private void handle(Delivery delivery) {
        try {
            queue.settle(delivery, settlement(delivery, receive(signal(delivery))), clock.instant());
        } catch (RuntimeException failure) {
            // Receivers fail in their own ways; one delivery that cannot be handled must not keep the others waiting.
            log.warn("Delivery {} of the inbox could not be handled", delivery.id(), failure);
            queue.settle(delivery, failed(delivery), clock.instant());
        }
    }

    private Signal signal(Delivery delivery) {
        return new Signal(
                delivery.system(),
                delivery.deliveryId(),
                delivery.event(),
                delivery.subject(),
                queue.body(delivery.id()));
    }

    /** The first who takes it or refuses it decides; otherwise it waits for who may take it later. */
    private Reception receive(Signal signal) {
        Reception.@Nullable NotYet waiting = null;
        for (var receiver : receivers.orderedStream().toList()) {
            var reception = receiver.receive(signal);
            if (reception instanceof Reception.NotYet notYet) {
                waiting = waiting == null ? notYet : waiting;
            } else if (!(reception instanceof Reception.NotMine)) {
                return reception;
            }
        }
        return waiting == null ? new Reception.NotMine() : waiting;
    }

    private Settlement settlement(Delivery delivery, Reception reception) {
        if (reception instanceof Reception.Accepted accepted) {
            return new Settlement(DONE, accepted.what(), accepted.releaseId(), 0, null);
        } else if (reception instanceof Reception.Refused refused) {
            return Settlement.ended(REFUSED, refused.why());
        } else if (reception instanceof Reception.NotYet notYet) {
            return waiting(delivery, notYet.why());
        }
        return waiting(delivery, "Nothing here waits for the event " + delivery.event());
    }

    private Settlement waiting(Delivery delivery, String why) {
        var now = clock.instant();
        var expires = delivery.expiresAt().toInstant();
        if (!now.isBefore(expires)) {
            return Settlement.ended(EXPIRED, "Not taken in time: " + why);
        }
        var next = now.plus(properties.retryEvery());
        return Settlement.again(why, 0, next.isBefore(expires) ? next : expires);
    }

    private Settlement failed(Delivery delivery) {
        int failures = delivery.failures() + 1;
        var detail = "It could not be handled, " + failures + " times of " + (WAITS.size() + 1) + "; the log says why";
        return failures > WAITS.size()
                ? new Settlement(FAILED, detail, null, failures, null)
                : Settlement.again(detail, failures, clock.instant().plus(WAITS.get(failures - 1)));
    }
}
