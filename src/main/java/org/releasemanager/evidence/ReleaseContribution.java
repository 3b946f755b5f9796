package org.releasemanager.evidence;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.format.PackJson;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.Wait;
import org.releasemanager.release.Waits;
import org.springframework.stereotype.Component;

/** The release itself, its timeline with the chain of hashes, what deviated from the process, and what it waited for. */
@Component
class ReleaseContribution implements EvidenceContribution {
    private final Releases releases;
    private final Timeline timeline;
    private final Deviations deviations;
    private final Waits waits;

    ReleaseContribution(Releases releases, Timeline timeline, Deviations deviations, Waits waits) {
        this.releases = releases;
        this.timeline = timeline;
        this.deviations = deviations;
        this.waits = waits;
    }

    /** Without the product's definition: that says how to reach environments. */
    record Facts(
            String id,
            String product,
            String name,
            String version,
            String type,
            String state,
            String phase,
            String ref,
            String commit,
            @Nullable String previousVersion,
            @Nullable String previousCommit,
            int round,
            String requester,
            @Nullable String summary,
            @Nullable String target,
            @Nullable Integer riskScore,
            @Nullable String riskLevel,
            int deviations,
            @Nullable String outcome,
            boolean demo,
            Instant createdAt,
            @Nullable Instant endedAt) {
        static Facts of(Release release) {
            return new Facts(
                    release.id(),
                    release.product().key(),
                    release.product().name(),
                    release.version(),
                    release.type().name(),
                    release.state().name(),
                    release.phase().name(),
                    release.ref(),
                    release.commit(),
                    release.previousVersion(),
                    release.previousCommit(),
                    release.round(),
                    release.requester(),
                    release.summary(),
                    release.target() == null ? null : release.target().toString(),
                    release.riskScore(),
                    release.riskLevel(),
                    release.deviations(),
                    release.outcome(),
                    release.demo(),
                    release.createdAt(),
                    release.endedAt());
        }
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        String facts = PackJson.MAPPER
                .writer(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(Facts.of(releases.get(releaseId)));
        files.file("release.json", (facts + "\n").getBytes(StandardCharsets.UTF_8));
        files.table("timeline", Timeline.Event.class, timeline.of(releaseId));
        files.table("deviations", Deviation.class, deviations.of(releaseId));
        files.table("waits", Wait.class, waits.of(releaseId));
    }
}
