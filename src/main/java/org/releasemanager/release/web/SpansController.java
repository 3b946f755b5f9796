package org.releasemanager.release.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Span;
import org.releasemanager.release.SpanKind;
import org.releasemanager.release.Spans;
import org.releasemanager.release.Waits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a release's time went. */
@RestController
class SpansController {
    private final Releases releases;
    private final Waits waits;

    SpansController(Releases releases, Waits waits) {
        this.releases = releases;
        this.waits = waits;
    }

    /** @param totals by kind; they add up to {@code elapsed} */
    record View(Instant from, Instant to, Duration elapsed, Map<SpanKind, Duration> totals, List<Span> items) {
        static View of(Spans spans) {
            return new View(spans.from(), spans.to(), spans.elapsed(), spans.totals(), spans.items());
        }
    }

    @GetMapping("/api/releases/{id}/spans")
    View spans(@PathVariable String id) {
        return View.of(waits.spans(releases.get(id)));
    }
}
