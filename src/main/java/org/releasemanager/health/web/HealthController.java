package org.releasemanager.health.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.health.Assessment;
import org.releasemanager.health.Measurement;
import org.releasemanager.health.Measurements;
import org.releasemanager.health.Observations;
import org.releasemanager.release.Releases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How what was released answers. */
@RestController
class HealthController {
    private final Releases releases;
    private final Measurements measurements;
    private final Observations observations;

    HealthController(Releases releases, Measurements measurements, Observations observations) {
        this.releases = releases;
        this.measurements = measurements;
        this.observations = observations;
    }

    /** @param observation how watching production ended; absent before that
     *  @param measurements oldest first
     *  @param comparison production after the release beside production before it */
    record ReleaseHealth(
            @Nullable Assessment observation,
            List<Measurement> measurements,
            List<Measurements.Comparison> comparison) {}

    @GetMapping("/api/releases/{id}/health")
    ReleaseHealth show(@PathVariable String id) {
        String release = releases.get(id).id();
        return new ReleaseHealth(
                observations.result(release).orElse(null), measurements.of(release), measurements.comparison(release));
    }
}
