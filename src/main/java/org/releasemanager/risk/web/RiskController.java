package org.releasemanager.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.risk.AssessedFactor;
import org.releasemanager.risk.Mitigation;
import org.releasemanager.risk.RiskAssessments;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

    /** Says that what was to be done about a factor is done; for those in the role that owns it, and for managers. */
    @PostMapping("/api/releases/{id}/risk/mitigations/{factor}/complete")
    RiskReport completeMitigation(@PathVariable String id, @PathVariable String factor, HttpServletRequest request) {
        var release = releases.get(id);
        var mitigation = riskAssessments.of(id).stream()
                .flatMap(assessment -> assessment.factors().stream())
                .filter(each -> each.id().equals(factor))
                .map(AssessedFactor::mitigation)
                .filter(each -> each != null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Release '" + id + "' has no mitigation for '" + factor + "'"));
        refuseOthers(release, mitigation, request);
        if (!riskAssessments.completeMitigation(id, factor, request.getRemoteUser())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "It was done already, by " + mitigation.doneBy());
        }
        return risk(id);
    }

    private static void refuseOthers(Release release, Mitigation mitigation, HttpServletRequest request) {
        var members = release.product().roles().get(mitigation.ownerRole());
        boolean owner = members == null
                ? request.isUserInRole(mitigation.ownerRole())
                : members.contains(request.getRemoteUser());
        if (!owner && !request.isUserInRole("manager") && !request.isUserInRole("camunda-admin")) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Only " + mitigation.ownerRole() + " or manager may say that this is done");
        }
    }
}
