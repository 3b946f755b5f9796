package org.releasemanager.inbox.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.inbox.Delivery;
import org.releasemanager.inbox.DeliveryState;
import org.releasemanager.inbox.Inbox;
import org.releasemanager.inbox.InboxDecisions;
import org.releasemanager.inbox.InboxDecisions.Outcome;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What webhooks told and what became of it, for managers and administrators. */
@RestController
class InboxController {
    private static final int LONGEST_REASON = 1_000;

    private final Inbox inbox;
    private final InboxDecisions decisions;

    InboxController(Inbox inbox, InboxDecisions decisions) {
        this.inbox = inbox;
        this.decisions = decisions;
    }

    record Page(List<DeliveryView> items, int page, int size, long total) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/inbox")
    Page list(
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > 500) {
            throw new IllegalArgumentException("size must be 1 to 500 and page 0 or more");
        }
        var found = inbox.list(state, page, size);
        return new Page(found.items().stream().map(DeliveryView::of).toList(), page, size, found.total());
    }

    @GetMapping("/api/inbox/{id}")
    ResponseEntity<?> get(@PathVariable long id) {
        Optional<Delivery> delivery = inbox.find(id);
        return delivery.isEmpty()
                ? unknown(id)
                : ResponseEntity.ok(DeliveryView.of(
                        delivery.get(),
                        inbox.body(id),
                        decisions.of(id).stream().map(DeliveryView::of).toList()));
    }

    @PostMapping("/api/inbox/{id}/replay")
    ResponseEntity<?> replay(@PathVariable long id, Principal caller) {
        return answer(id, decisions.replay(id, caller.getName()));
    }

    @PostMapping("/api/inbox/{id}/discard")
    ResponseEntity<?> discard(@PathVariable long id, @RequestBody Reason body, Principal caller) {
        var reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Problems.field("reason", "must have 1 to 1000 characters: say why it shall not act");
        }
        return answer(id, decisions.discard(id, caller.getName(), reason));
    }

    private static ResponseEntity<?> answer(long id, Outcome outcome) {
        if (outcome instanceof Outcome.Made made) {
            return ResponseEntity.ok(DeliveryView.of(made.delivery()));
        } else if (outcome instanceof Outcome.NotPossible not) {
            return Problems.of(HttpStatus.CONFLICT, "Not possible", not.sentence());
        }
        return unknown(id);
    }

    private static ResponseEntity<?> unknown(long id) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such delivery", "The inbox has no delivery " + id);
    }
}
