package org.releasemanager.coordination.dependency;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.coordination.dependency.Dependency.Waiver;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** What the release waited for before production, and who did without what. */
@Component
class DependencyContribution implements EvidenceContribution {
    private final Dependencies dependencies;

    DependencyContribution(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    record Line(
            int number,
            String wanted,
            Category category,
            String why,
            String owner,
            boolean fromProduct,
            Status status,
            String finding,
            @Nullable String metBy,
            Instant since,
            @Nullable Waiver waiver,
            String createdBy,
            Instant createdAt) {
        static Line of(Dependency dependency) {
            return new Line(
                    dependency.number(),
                    dependency.wanted().sentence(),
                    dependency.category(),
                    dependency.why(),
                    dependency.owner(),
                    dependency.fromProduct(),
                    dependency.status(),
                    dependency.finding(),
                    dependency.metBy(),
                    dependency.since(),
                    dependency.waiver(),
                    dependency.createdBy(),
                    dependency.createdAt());
        }
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        List<Dependency> all = dependencies.of(releaseId);
        files.table("dependencies", Line.class, all.stream().map(Line::of).toList());
    }
}
