package org.releasemanager.risk.web;

import org.releasemanager.release.Releases;
import org.releasemanager.risk.RiskAssessments;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class RiskController {
    private final RiskAssessments riskAssessments;
    private final Releases releases;

    RiskController(RiskAssessments riskAssessments, Releases releases) {
        this.riskAssessments = riskAssessments;
        this.releases = releases;
    }

    /** The latest assessment with every factor's evidence, and the scores of the earlier ones. */
    @GetMapping("/api/releases/{id}/risk")
    RiskReport risk(@PathVariable String id) {
        var release = releases.get(id);
        var assessments = riskAssessments.all(release.id());
        if (assessments.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "The risk of release '" + id + "' has not been assessed yet");
        }
        return RiskReport.of(assessments);
    }
}
