package org.releasemanager.release.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Release;
import org.releasemanager.release.spi.WaitReason;

/** A release as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseView(
        String id,
        String product,
        String version,
        String type,
        String state,
        String phase,
        @Nullable Waiting waiting,
        @Nullable Risk risk,
        int deviations,
        int round,
        String ref,
        String commit,
        @Nullable String previousVersion,
        String requester,
        @Nullable String summary,
        @Nullable Target target,
        @Nullable String outcome,
        @Nullable String processInstanceId,
        boolean demo,
        Map<String, String> links,
        Instant createdAt,
        @Nullable Instant endedAt) {
    record Waiting(String sentence, Instant since, @Nullable Instant until) {}

    record Risk(int score, @Nullable String level) {}

    record Target(OffsetDateTime start, String zone) {}

    static ReleaseView of(Release release, WaitReason.@Nullable Waiting waiting) {
        return new ReleaseView(
                release.id(),
                release.product().key(),
                release.version(),
                release.type().name(),
                release.state().name(),
                release.phase().name(),
                waiting == null ? null : new Waiting(waiting.sentence(), waiting.since(), waiting.until()),
                release.riskScore() == null ? null : new Risk(release.riskScore(), release.riskLevel()),
                release.deviations(),
                release.round(),
                release.ref(),
                release.commit(),
                release.previousVersion(),
                release.requester(),
                release.summary(),
                release.target() == null
                        ? null
                        : new Target(
                                release.target().toOffsetDateTime(),
                                release.target().getZone().getId()),
                release.outcome(),
                release.processInstanceId(),
                release.demo(),
                links(release),
                release.createdAt(),
                release.endedAt());
    }

    private static Map<String, String> links(Release release) {
        return Map.of(
                "self", "/api/releases/" + release.id(),
                "page", "/releases/" + release.id(),
                "tasklist", "/camunda/app/tasklist/default/",
                "cockpit",
                        "/camunda/app/cockpit/default/#/process-instance/" + release.processInstanceId() + "/runtime");
    }
}
