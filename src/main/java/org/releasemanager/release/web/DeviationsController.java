package org.releasemanager.release.web;

import java.util.List;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Releases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a release left the drawn way. */
@RestController
class DeviationsController {
    private final Releases releases;
    private final Deviations deviations;

    DeviationsController(Releases releases, Deviations deviations) {
        this.releases = releases;
        this.deviations = deviations;
    }

    @GetMapping("/api/releases/{id}/deviations")
    List<Deviation> list(@PathVariable String id) {
        return deviations.of(releases.get(id).id());
    }
}
