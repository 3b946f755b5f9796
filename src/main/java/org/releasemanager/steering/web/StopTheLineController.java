package org.releasemanager.steering.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Releases;
import org.releasemanager.steering.LineStop;
import org.releasemanager.steering.StoppedLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Stops the line, lets it run again, and lets single releases pass. */
@RestController
class StopTheLineController {
    private final StoppedLine line;
    private final Releases releases;

    StopTheLineController(StoppedLine line, Releases releases) {
        this.line = line;
        this.releases = releases;
    }

    /** @param product only the line of this one; all when it is left out */
    record Switch(@Nullable String reason, @Nullable String product) {
        Optional<String> line() {
            return Optional.ofNullable(product).filter(key -> !key.isBlank());
        }
    }

    record Pass(@Nullable String reason) {}

    record View(boolean stopped, List<StopView> stops) {}

    record StopView(@Nullable String product, String person, String reason, Instant since, String sentence) {
        static StopView of(LineStop stop) {
            return new StopView(
                    stop.product().orElse(null), stop.person(), stop.reason(), stop.since(), stop.sentence());
        }
    }

    @GetMapping("/api/stop-the-line")
    View show() {
        var stops = line.stops().stream().map(StopView::of).toList();
        return new View(!stops.isEmpty(), stops);
    }

    @PostMapping("/api/stop-the-line")
    ResponseEntity<?> stop(@RequestBody Switch body, Principal caller) {
        var reason = new Reason(body.reason());
        return Answers.of(reason.problem().orElseGet(() -> line.stop(body.line(), caller.getName(), reason.checked())));
    }

    @DeleteMapping("/api/stop-the-line")
    ResponseEntity<?> run(@RequestBody Switch body, Principal caller) {
        var reason = new Reason(body.reason());
        return Answers.of(reason.problem().orElseGet(() -> line.run(body.line(), caller.getName(), reason.checked())));
    }

    @PostMapping("/api/releases/{id}/pass")
    ResponseEntity<?> pass(@PathVariable String id, @RequestBody Pass body, Principal caller) {
        var reason = new Reason(body.reason());
        String release = releases.get(id).id();
        return Answers.of(reason.problem().orElseGet(() -> line.pass(release, caller.getName(), reason.checked())));
    }
}
