package org.releasemanager.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.releasemanager.inbox.DeliveryState;
import org.releasemanager.inbox.Inbox;
import org.releasemanager.inbox.Receipt;
import org.releasemanager.inbox.spi.WebhookRequest;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for webhooks: the signature is the login. */
@RestController
class WebhooksController {
    private final Inbox inbox;

    WebhooksController(Inbox inbox) {
        this.inbox = inbox;
    }

    record Kept(long id, DeliveryState state) {}

    /** Stored: 202. Seen before: 200, and no second effect. */
    @PostMapping("/api/webhooks/{system}")
    ResponseEntity<?> receive(@PathVariable String system, HttpServletRequest request) throws IOException {
        var body = BoundedBody.of(request);
        if (body.isEmpty()) {
            return Problems.of(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Too large",
                    "A webhook has at most " + BoundedBody.LIMIT / 1024 + " KiB here");
        }
        var receipt = inbox.receive(system, new WebhookRequest(headers(request), body.get()));
        if (receipt instanceof Receipt.Stored stored) {
            return ResponseEntity.accepted()
                    .location(URI.create("/api/inbox/" + stored.id()))
                    .body(new Kept(stored.id(), DeliveryState.STORED));
        } else if (receipt instanceof Receipt.SeenBefore seen) {
            return ResponseEntity.ok(new Kept(seen.id(), seen.state()));
        }
        return refusal(receipt);
    }

    private static ResponseEntity<?> refusal(Receipt receipt) {
        if (receipt instanceof Receipt.Forged forged) {
            return Problems.of(HttpStatus.UNAUTHORIZED, "Not verified", forged.reason());
        } else if (receipt instanceof Receipt.Malformed malformed) {
            return Problems.of(HttpStatus.BAD_REQUEST, "Bad request", malformed.reason());
        } else if (receipt instanceof Receipt.NotConfigured missing) {
            return Problems.of(
                    HttpStatus.NOT_FOUND,
                    "Not configured",
                    "Webhooks of this system are not configured: set " + missing.setting());
        }
        return Problems.of(HttpStatus.NOT_FOUND, "No such system", "No system of this name sends webhooks here");
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> Collections.list(request.getHeaders(name))));
    }
}
