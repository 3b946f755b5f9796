package org.releasemanager.migration;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.releasemanager.migration.Migrations.PastMove;
import org.releasemanager.migration.spi.ReleaseModels.Change;
import org.springframework.stereotype.Component;

/** Which process instances of the release were moved to another version of their model, by whom, and why. */
@Component
class MigrationContribution implements EvidenceContribution {
    private final Migrations migrations;

    MigrationContribution(Migrations migrations) {
        this.migrations = migrations;
    }

    /** Hashes are the SHA-256 of the models' files. */
    record ModelMove(
            String migration,
            String process,
            String processInstanceId,
            int fromVersion,
            String fromHash,
            int toVersion,
            String toHash,
            String person,
            @Nullable String confirmedBy,
            String reason,
            Instant orderedAt) {
        static ModelMove of(Migration migration, Change change) {
            return new ModelMove(
                    migration.id(),
                    change.process(),
                    change.processInstanceId(),
                    change.before().version(),
                    change.before().hash(),
                    change.after().version(),
                    change.after().hash(),
                    migration.person(),
                    migration.confirmedBy(),
                    migration.reason(),
                    migration.createdAt());
        }
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        List<PastMove> moves = migrations.of(releaseId);
        files.table(
                "model-moves",
                ModelMove.class,
                moves.stream()
                        .flatMap(move -> move.models().stream().map(change -> ModelMove.of(move.migration(), change)))
                        .toList());
    }
}
