package org.releasemanager.effect.outbox;

import static org.releasemanager.effect.outbox.MessageState.NOT_CONFIGURED;
import static org.releasemanager.effect.outbox.MessageState.NO_RECIPIENTS;
import static org.releasemanager.effect.outbox.MessageState.PENDING;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages to people: takes them in, and shows what became of them. */
@Component
public class Outbox {
    private final OutboxStore store;
    private final ObjectProvider<Channel> channels;
    private final OutboxTrigger trigger;
    private final Clock clock;

    Outbox(OutboxStore store, ObjectProvider<Channel> channels, OutboxTrigger trigger, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.trigger = trigger;
        this.clock = clock;
    }

    /**
     * Keeps the message in the caller's transaction; it is sent once that has committed, and never if it does not.
     *
     * @return empty if the same event was put for this channel before
     * @throws org.springframework.dao.DuplicateKeyException if another transaction puts it at this moment; the caller's
     *     own is lost then, and finds the message when it is tried again
     */
    @Transactional
    public Optional<OutboxMessage> put(Draft draft) {
        if (has(draft.event(), draft.channel())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var state = !isConfigured(draft.channel())
                ? NOT_CONFIGURED
                : draft.recipients().isEmpty() ? NO_RECIPIENTS : PENDING;
        var message = store.add(draft, state, now);
        if (state == PENDING) {
            trigger.wakeAfterCommit();
        }
        return Optional.of(message);
    }

    /** Whether this event was put for this channel before, whatever became of it. */
    public boolean has(String event, String channel) {
        return store.exists(event, channel);
    }

    /** All messages about a release, in the order in which they were put. */
    public List<OutboxMessage> ofRelease(String releaseId) {
        return store.ofRelease(releaseId);
    }

    public Optional<OutboxMessage> find(long id) {
        return store.find(id);
    }

    public record Page(List<OutboxMessage> items, long total) {}

    /** Newest first. @param state null for everything that has neither been sent nor discarded */
    public Page list(@Nullable MessageState state, int page, int size) {
        return new Page(store.page(state, page, size), store.count(state));
    }

    /** How many messages somebody should look at: refused at least once, given up, or perhaps sent. */
    public long undelivered() {
        return store.undelivered();
    }

    private boolean isConfigured(String name) {
        return channels.stream().anyMatch(channel -> channel.channel().equals(name) && channel.isConfigured());
    }
}
