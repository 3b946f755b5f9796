package org.releasemanager.effect.outbox;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with messages that did not get there: have them sent again, or say that they shall stay. Each is recorded. */
@Component
public class OutboxDecisions {
    private final OutboxStore messages;
    private final DecisionStore decisions;
    private final OutboxTrigger trigger;
    private final Clock clock;

    OutboxDecisions(OutboxStore messages, DecisionStore decisions, OutboxTrigger trigger, Clock clock) {
        this.messages = messages;
        this.decisions = decisions;
        this.trigger = trigger;
        this.clock = clock;
    }

    /** How a decision ended. */
    public sealed interface Outcome {
        record Made(OutboxMessage message) implements Outcome {}

        record NotPossible(String sentence) implements Outcome {}

        record UnknownMessage() implements Outcome {}
    }

    /** It is sent at once, with all its attempts; where it may have arrived, the person takes it on them that it comes twice. */
    @Transactional
    public Outcome sendAgain(long id, String person, String reason) {
        boolean made = decisions.sendAgain(id, clock.instant());
        if (made) {
            trigger.wakeAfterCommit();
        }
        return outcome(made, id, person, MessageAction.Kind.SEND_AGAIN, reason);
    }

    /** It is not sent any more. */
    @Transactional
    public Outcome discard(long id, String person, String reason) {
        boolean made = decisions.discard(id, clock.instant());
        return outcome(made, id, person, MessageAction.Kind.DISCARD, reason);
    }

    /** First one first. */
    public List<MessageAction> of(long id) {
        return decisions.of(id);
    }

    private Outcome outcome(boolean made, long id, String person, MessageAction.Kind action, String reason) {
        var message = messages.find(id).orElse(null);
        if (message == null) {
            return new Outcome.UnknownMessage();
        }
        if (!made) {
            return new Outcome.NotPossible("Message " + id + " is " + message.state() + ": " + whyNot(message, action));
        }
        decisions.record(id, person, action, reason, clock.instant());
        return new Outcome.Made(message);
    }

    private static String whyNot(OutboxMessage message, MessageAction.Kind action) {
        return switch (message.state()) {
            case SENT -> "it got there";
            case SENDING -> "see in some minutes what became of it";
            case PENDING -> "it is sent by itself";
            default ->
                action == MessageAction.Kind.DISCARD
                        ? "there is nothing left to discard"
                        : "nobody is named who should get it";
        };
    }
}
