package org.releasemanager.migration;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.spi.ReleaseModels;
import org.releasemanager.migration.spi.ReleaseModels.Change;
import org.releasemanager.migration.spi.ReleaseModels.Hindrance;
import org.releasemanager.migration.spi.ReleaseModels.Result;
import org.releasemanager.migration.store.MigrationRows;
import org.releasemanager.migration.store.MovedReleaseRows;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the releases of running migrations, each in a transaction of its own that also keeps its result: whoever goes on after a
 * crash, on any node, finds exactly the releases that are still to be moved.
 */
@Component
class MigrationRuns {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationRuns.class);
    private static final int PORTION = 50;
    private static final int MOST_ATTEMPTS = 10;

    private final MigrationRows rows;
    private final MovedReleaseRows moved;
    private final ReleaseModels models;
    private final Releases releases;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MigrationRuns(
            MigrationRows rows,
            MovedReleaseRows moved,
            ReleaseModels models,
            Releases releases,
            Timeline timeline,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.moved = moved;
        this.models = models;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${release-manager.migration.poll-every:PT1S}")
    void tick() {
        rows.running().forEach(this::advance);
    }

    /** Moves the next releases; the last ones end the migration. */
    void advance(Migration migration) {
        moved.waiting(migration.id(), PORTION).forEach(release -> move(migration, release));
        rows.endIfNothingWaits(migration.id(), clock.instant());
    }

    private void move(Migration migration, String release) {
        try {
            var refused = transaction.execute(status -> {
                var hindrances = moveOrSayWhyNot(migration, release);
                if (hindrances != null) {
                    status.setRollbackOnly();
                }
                return hindrances;
            });
            if (refused != null) {
                moved.refuse(migration.id(), release, refused, clock.instant());
            }
        } catch (RuntimeException failure) {
            // A step of the release was faster, or something is broken: the others are moved all the same.
            LOG.warn("Release {} could not be moved by migration {} now", release, migration.id(), failure);
            moved.failed(migration.id(), release, MOST_ATTEMPTS, sentence(failure), clock.instant());
        }
    }

    private @Nullable List<Hindrance> moveOrSayWhyNot(Migration migration, String release) {
        releases.lock(release);
        if (!moved.take(migration.id(), release, clock.instant())) {
            return null;
        }
        var result = models.move(release, migration.route());
        if (result instanceof Result.Refused refused) {
            return refused.hindrances();
        }
        var changes = ((Result.Moved) result).changes();
        moved.keep(migration.id(), release, changes);
        timeline.record(release, migration.person(), "models-changed", text(migration, changes));
        return null;
    }

    private static String text(Migration migration, List<Change> changes) {
        String models = changes.stream()
                .map(change -> change.process() + " " + change.before().version() + " → "
                        + change.after().version())
                .distinct()
                .collect(Collectors.joining(", "));
        String second = migration.confirmedBy() == null ? "" : ", confirmed by " + migration.confirmedBy();
        return migration.person() + " moved the release to other models (" + models + ")" + second + ": "
                + migration.reason();
    }

    private static List<Hindrance> sentence(RuntimeException failure) {
        return List.of(new Hindrance(
                null, null, null, "it was tried " + MOST_ATTEMPTS + " times; the last time: " + failure.getMessage()));
    }
}
