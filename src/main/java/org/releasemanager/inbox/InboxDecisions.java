package org.releasemanager.inbox;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.inbox.store.DecisionStore;
import org.releasemanager.inbox.store.DeliveryStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with deliveries: handle them once more, or say that they shall not act. Each is recorded. */
@Component
public class InboxDecisions {
    private final DeliveryStore deliveries;
    private final DecisionStore decisions;
    private final InboxProperties properties;
    private final Clock clock;

    public InboxDecisions(DeliveryStore deliveries, DecisionStore decisions, InboxProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.decisions = decisions;
        this.properties = properties;
        this.clock = clock;
    }

    /** How a decision ended. */
    public sealed interface Outcome {
        record Made(Delivery delivery) implements Outcome {}

        record NotPossible(String sentence) implements Outcome {}

        record UnknownDelivery() implements Outcome {}
    }

    /** Any delivery that has ended is handled again, with a time to live of its own. */
    @Transactional
    public Outcome replay(long id, String person) {
        var now = clock.instant();
        boolean made = decisions.replay(id, now, now.plus(properties.timeToLive()));
        return outcome(made, id, person, DeliveryAction.Kind.REPLAY, null);
    }

    /** A delivery that has not acted will not act. */
    @Transactional
    public Outcome discard(long id, String person, String reason) {
        boolean made = decisions.discard(id, clock.instant());
        return outcome(made, id, person, DeliveryAction.Kind.DISCARD, reason);
    }

    /** First one first. */
    public List<DeliveryAction> of(long id) {
        return decisions.of(id);
    }

    private Outcome outcome(boolean made, long id, String person, DeliveryAction.Kind action, @Nullable String reason) {
        var delivery = deliveries.find(id).orElse(null);
        if (delivery == null) {
            return new Outcome.UnknownDelivery();
        }
        if (!made) {
            return new Outcome.NotPossible(
                    action == DeliveryAction.Kind.REPLAY ? whyNoReplay(delivery) : whyNoDiscard(delivery));
        }
        decisions.record(id, person, action, reason, clock.instant());
        return new Outcome.Made(delivery);
    }

    private static String whyNoReplay(Delivery delivery) {
        return delivery.state().isOpen()
                ? "Delivery " + delivery.id() + " is " + delivery.state() + ": it is tried again by itself"
                : "The same event came by another delivery, which has acted or waits";
    }

    private static String whyNoDiscard(Delivery delivery) {
        return delivery.state().isOpen()
                ? "Delivery " + delivery.id() + " is being handled at this moment: try again"
                : "Delivery " + delivery.id() + " is " + delivery.state() + ": there is nothing left to discard";
    }
}
