package org.releasemanager.effect.outbox.web;

import java.security.Principal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.outbox.MessageState;
import org.releasemanager.effect.outbox.Outbox;
import org.releasemanager.effect.outbox.OutboxDecisions;
import org.releasemanager.effect.outbox.OutboxDecisions.Outcome;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was to be told and has not got there, for managers and administrators. */
@RestController
class OutboxController {
    private static final int LONGEST_REASON = 1_000;

    private final Outbox outbox;
    private final OutboxDecisions decisions;

    OutboxController(Outbox outbox, OutboxDecisions decisions) {
        this.outbox = outbox;
        this.decisions = decisions;
    }

    record Page(List<MessageView> items, int page, int size, long total) {}

    record Reason(@Nullable String reason) {}

    /** Without a state: all that has neither been sent nor discarded. */
    @GetMapping("/api/outbox")
    Page list(
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > 500) {
            throw new IllegalArgumentException("size must be 1 to 500 and page 0 or more");
        }
        var found = outbox.list(state, page, size);
        return new Page(found.items().stream().map(MessageView::of).toList(), page, size, found.total());
    }

    @GetMapping("/api/outbox/{id}")
    ResponseEntity<?> get(@PathVariable long id) {
        var message = outbox.find(id);
        return message.isEmpty()
                ? unknown(id)
                : ResponseEntity.ok(MessageView.of(message.get(), message.get().body(), decisions.of(id)));
    }

    @PostMapping("/api/outbox/{id}/send-again")
    ResponseEntity<?> sendAgain(@PathVariable long id, @RequestBody Reason body, Principal caller) {
        return decide(id, body, reason -> decisions.sendAgain(id, caller.getName(), reason));
    }

    @PostMapping("/api/outbox/{id}/discard")
    ResponseEntity<?> discard(@PathVariable long id, @RequestBody Reason body, Principal caller) {
        return decide(id, body, reason -> decisions.discard(id, caller.getName(), reason));
    }

    private static ResponseEntity<?> decide(long id, Reason body, Function<String, Outcome> decision) {
        var reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Problems.field("reason", "must have 1 to 1000 characters: say why");
        }
        var outcome = decision.apply(reason);
        if (outcome instanceof Outcome.Made made) {
            return ResponseEntity.ok(MessageView.of(made.message()));
        } else if (outcome instanceof Outcome.NotPossible not) {
            return Problems.of(HttpStatus.CONFLICT, "Not possible", not.sentence());
        }
        return unknown(id);
    }

    private static ResponseEntity<?> unknown(long id) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such message", "The outbox has no message " + id);
    }
}
