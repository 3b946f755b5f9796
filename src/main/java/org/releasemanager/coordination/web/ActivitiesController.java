package org.releasemanager.coordination.web;

import java.util.List;
import org.releasemanager.coordination.Activities;
import org.releasemanager.release.Releases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ActivitiesController {
    private final Releases releases;
    private final Activities activities;

    ActivitiesController(Releases releases, Activities activities) {
        this.releases = releases;
        this.activities = activities;
    }

    @GetMapping("/api/releases/{id}/activities")
    List<Activities.Result> list(@PathVariable String id) {
        return activities.of(releases.get(id).id());
    }
}
