package org.releasemanager.evidence.web;

import org.releasemanager.evidence.Decisions;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What tables decided for a release, and why. */
@RestController
class DecisionsController {
    private static final int LARGEST_PAGE = 500;

    private final Releases releases;
    private final Decisions decisions;

    DecisionsController(Releases releases, Decisions decisions) {
        this.releases = releases;
        this.decisions = decisions;
    }

    /** In the order in which they were made. */
    @GetMapping("/api/releases/{id}/decisions")
    ResponseEntity<?> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            return Problems.field("size", "must be 1 to " + LARGEST_PAGE + ", and page 0 or more");
        }
        return ResponseEntity.ok(decisions.of(releases.get(id).id(), page, size));
    }
}
