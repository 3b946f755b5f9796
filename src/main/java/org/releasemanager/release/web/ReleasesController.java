package org.releasemanager.release.web;

import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Cancellation;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseStarter;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;
import org.releasemanager.release.RequestedRelease;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.WaitingReasons;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts, shows and cancels releases. */
@RestController
class ReleasesController {
    private static final int LONGEST_KEY = 200;

    private final Releases releases;
    private final ReleaseStarter starter;
    private final Cancellation cancellation;
    private final Timeline timeline;
    private final WaitingReasons waiting;
    private final Clock clock;

    ReleasesController(
            Releases releases,
            ReleaseStarter starter,
            Cancellation cancellation,
            Timeline timeline,
            WaitingReasons waiting,
            Clock clock) {
        this.releases = releases;
        this.starter = starter;
        this.cancellation = cancellation;
        this.timeline = timeline;
        this.waiting = waiting;
        this.clock = clock;
    }

    record Page(List<ReleaseView> items, int page, int size, long total) {}

    record Reason(@Nullable String reason) {}

    @PostMapping("/api/releases")
    ResponseEntity<?> start(
            @RequestBody RequestedRelease body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal caller) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new InvalidRequest(List.of(new Problems.Field("Idempotency-Key", "must have 1 to 200 characters")));
        }
        var outcome = starter.start(request(body), caller.getName(), key);
        if (outcome instanceof ReleaseStarter.Outcome.Started started) {
            return ResponseEntity.created(
                            URI.create("/api/releases/" + started.release().id()))
                    .body(view(started.release()));
        }
        if (outcome instanceof ReleaseStarter.Outcome.SeenBefore seen) {
            return ResponseEntity.ok(view(seen.release()));
        }
        var conflict = (ReleaseStarter.Outcome.Conflict) outcome;
        return problem(
                HttpStatus.CONFLICT, "Already there", conflict.sentence(), Map.of("release", conflict.releaseId()));
    }

    @GetMapping("/api/releases")
    Page list(
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable ReleaseState state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "-createdAt") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > 500) {
            throw new InvalidRequest(List.of(new Problems.Field("size", "must be 1 to 500, and page 0 or more")));
        }
        if (!sort.equals("createdAt") && !sort.equals("-createdAt")) {
            throw new InvalidRequest(List.of(new Problems.Field("sort", "must be createdAt or -createdAt")));
        }
        var found = releases.list(product, state, q, sort.equals("createdAt"), page, size);
        return new Page(found.items().stream().map(this::view).toList(), page, size, found.total());
    }

    @GetMapping("/api/releases/{id}")
    ReleaseView get(@PathVariable String id) {
        return view(releases.get(id));
    }

    @GetMapping("/api/releases/{id}/timeline")
    List<Timeline.Event> timeline(@PathVariable String id) {
        return timeline.of(releases.get(id).id());
    }

    @PostMapping("/api/releases/{id}/cancel")
    ResponseEntity<?> cancel(@PathVariable String id, @RequestBody Reason body, Principal caller) {
        if (body.reason() == null || body.reason().isBlank()) {
            throw new InvalidRequest(
                    List.of(new Problems.Field("reason", "is missing: say why the release is cancelled")));
        }
        if (!cancellation.cancel(releases.get(id).id(), caller.getName(), body.reason())) {
            return problem(
                    HttpStatus.CONFLICT,
                    "Already ended",
                    "Release '" + id + "' has ended: " + releases.get(id).outcome(),
                    Map.of());
        }
        return ResponseEntity.ok(view(releases.get(id)));
    }

    private ReleaseRequest request(RequestedRelease body) {
        var reading = body.reading(clock.instant());
        if (reading instanceof RequestedRelease.Reading.Wrong wrong) {
            throw new InvalidRequest(wrong.problems());
        }
        return ((RequestedRelease.Reading.Request) reading).release();
    }

    private ReleaseView view(Release release) {
        return ReleaseView.of(release, waiting.of(release).orElse(null));
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String title, String detail, Map<String, Object> more) {
        var problem = Problems.detail(status, title, detail);
        more.forEach(problem::setProperty);
        return Problems.answer(problem);
    }
}
