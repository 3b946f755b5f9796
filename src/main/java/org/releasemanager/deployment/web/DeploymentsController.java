package org.releasemanager.deployment.web;

import java.util.List;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.release.Releases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What of a release was put where. */
@RestController
class DeploymentsController {
    private final Releases releases;
    private final Deployments deployments;

    DeploymentsController(Releases releases, Deployments deployments) {
        this.releases = releases;
        this.deployments = deployments;
    }

    /** All attempts, first one first. */
    @GetMapping("/api/releases/{id}/deployments")
    List<Deployment> list(@PathVariable String id) {
        return deployments.of(releases.get(id).id());
    }
}
