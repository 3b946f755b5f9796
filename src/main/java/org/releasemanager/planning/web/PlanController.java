package org.releasemanager.planning.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.releasemanager.planning.Plan;
import org.releasemanager.planning.PlanTexts;
import org.releasemanager.planning.Plans;
import org.releasemanager.release.Releases;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class PlanController {
    private static final String MARKDOWN = "text/markdown";

    private final Plans plans;
    private final PlanTexts texts;
    private final Releases releases;

    PlanController(Plans plans, PlanTexts texts, Releases releases) {
        this.plans = plans;
        this.texts = texts;
        this.releases = releases;
    }

    record View(@JsonUnwrapped Plan plan, List<Version> versions) {}

    /** One line of the history. */
    record Version(int version, int round, String fingerprint, Instant draftedAt) {}

    @GetMapping(path = "/api/releases/{id}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    View plan(@PathVariable String id) {
        var all = known(id);
        var versions = all.stream()
                .map(plan -> new Version(plan.version(), plan.round(), plan.fingerprint(), plan.draftedAt()))
                .toList();
        return new View(all.get(0), versions);
    }

    @GetMapping(path = "/api/releases/{id}/plan", produces = MARKDOWN + ";charset=UTF-8")
    String markdown(@PathVariable String id) {
        return texts.document(known(id).get(0));
    }

    private List<Plan> known(String id) {
        var all = plans.all(releases.get(id).id());
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Release '" + id + "' has no plan yet");
        }
        return all;
    }
}
