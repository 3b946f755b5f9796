package org.releasemanager.effect.outbox;

import static org.releasemanager.effect.outbox.MessageState.FAILED;
import static org.releasemanager.effect.outbox.MessageState.NOT_CONFIGURED;
import static org.releasemanager.effect.outbox.MessageState.PENDING;
import static org.releasemanager.effect.outbox.MessageState.SENT;
import static org.releasemanager.effect.outbox.MessageState.UNKNOWN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. A message is claimed in a transaction of its own before it is sent, and is sent again only
 * when the channel has certainly not taken it: nothing is sent twice by itself, and nothing is lost without being shown.
 */
@Component
class OutboxSender {
    /** Waits between attempts; after the last one it has failed. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2));

    /** Far above the deadlines of a channel: who has not told by then has died. */
    static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

    /** A channel that wants to be left alone for longer is asked all the same. */
    static final Duration LONGEST_WISH = Duration.ofDays(1);

    private static final int BATCH = 20;
    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

    private final OutboxQueue queue;
    private final ObjectProvider<Channel> channels;
    private final Clock clock;

    OutboxSender(OutboxQueue queue, ObjectProvider<Channel> channels, Clock clock) {
        this.queue = queue;
        this.channels = channels;
        this.clock = clock;
    }

    void sendDue() {
        queue.giveUp(clock.instant().minus(LONGEST_SENDING), clock.instant());
        queue.dueChannels(clock.instant()).forEach(this::sendDue);
    }

    /** A channel that refuses is left for the next run, so that one that is down holds up the others once and not for each message. */
    private void sendDue(String channel) {
        for (var message : queue.due(channel, clock.instant(), BATCH)) {
            if (queue.claim(message, clock.instant()) && send(message) == PENDING) {
                return;
            }
        }
    }

    private MessageState send(OutboxMessage message) {
        var channel = channels.stream()
                .filter(one -> one.channel().equals(message.channel()) && one.isConfigured())
                .findFirst();
        return channel.isEmpty()
                ? settle(message, NOT_CONFIGURED, "")
                : settle(message, handOver(message, channel.get()));
    }

    private static Delivery handOver(OutboxMessage message, Channel channel) {
        try {
            return channel.send(message.toChannel());
        } catch (RuntimeException failure) {
            // How far a channel came that fails in its own way is not known; it must not keep the others waiting.
            log.warn("Message {} could not be sent as usual", message.id(), failure);
            return new Delivery.Uncertain("The channel failed; the log says how");
        }
    }

    private MessageState settle(OutboxMessage message, Delivery delivery) {
        if (delivery instanceof Delivery.Accepted accepted) {
            return settle(message, SENT, accepted.detail());
        } else if (delivery instanceof Delivery.Uncertain uncertain) {
            return settle(message, UNKNOWN, uncertain.reason());
        }
        var refused = (Delivery.NotAccepted) delivery;
        if (!refused.retry() || message.failures() >= WAITS.size()) {
            return settle(message, FAILED, refused.reason());
        }
        var now = clock.instant();
        queue.settle(message, PENDING, refused.reason(), again(message, refused, now), now);
        return PENDING;
    }

    private MessageState settle(OutboxMessage message, MessageState state, String detail) {
        queue.settle(message, state, detail.isBlank() ? null : detail, null, clock.instant());
        return state;
    }

    private static Instant again(OutboxMessage message, Delivery.NotAccepted refused, Instant now) {
        var own = now.plus(WAITS.get(message.failures()));
        var wish = refused.notBefore();
        if (wish == null || wish.isBefore(own)) {
            return own;
        }
        var longest = now.plus(LONGEST_WISH);
        return wish.isBefore(longest) ? wish : longest;
    }
}
