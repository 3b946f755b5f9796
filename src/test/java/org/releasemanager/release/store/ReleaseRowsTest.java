package org.releasemanager.release.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.documentation.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction reads a release once, and never believes what is no longer so. */
class ReleaseRowsTest {
    private static final String ID = "shop-1.0.0";

    private final DataSource database = TestDatabase.create();
    private final ReleaseRows rows = new ReleaseRows(JdbcClient.create(database));
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);

    @BeforeEach
    void addRelease() {
        TestDatabase.addRelease(database, ID);
    }

    @Test
    void aReleaseIsReadOncePerTransaction() {
        transaction.executeWithoutResult(status -> {
            var first = rows.find(ID);

            assertThat(rows.find(ID).orElseThrow()).isSameAs(first.orElseThrow());
        });
    }

    @Test
    void everyOwnWriteIsSeenAtOnce() {
        transaction.executeWithoutResult(status -> {
            assertThat(round()).isEqualTo(1);
            rows.set(ID, "round", 5);
            assertThat(round()).isEqualTo(5);
            rows.increment(ID, "round");
            assertThat(round()).isEqualTo(6);
            rows.end(ID, "FAILED", "given up", rows.find(ID).orElseThrow().createdAt());
            assertThat(rows.find(ID).orElseThrow().state()).isEqualTo("FAILED");
            rows.delete(ID);
            assertThat(rows.find(ID)).isEmpty();
        });
    }

    @Test
    void nothingOfARolledBackTransactionStays() {
        transaction.executeWithoutResult(status -> {
            rows.set(ID, "round", 5);
            assertThat(round()).isEqualTo(5);
            status.setRollbackOnly();
        });

        assertThat(round()).isEqualTo(1);
        transaction.executeWithoutResult(status -> assertThat(round()).isEqualTo(1));
    }

    @Test
    void aRolledBackPartOfATransactionIsForgotten() {
        transaction.executeWithoutResult(status -> {
            Object savepoint = status.createSavepoint();
            rows.set(ID, "round", 5);
            assertThat(round()).isEqualTo(5);
            status.rollbackToSavepoint(savepoint);

            assertThat(round()).isEqualTo(1);
        });
    }

    @Test
    void whoLocksTheReleaseKnowsWhatOthersCommittedMeanwhile() {
        transaction.executeWithoutResult(status -> {
            assertThat(round()).isEqualTo(1);
            elsewhere(() -> rows.increment(ID, "round"));

            rows.lock(ID);

            assertThat(round()).isEqualTo(2);
        });
    }

    @Test
    void aTransactionOfItsOwnSeesItsOwnWritesAndTheOuterOneGoesOn() {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            assertThat(round()).isEqualTo(1);
            own.executeWithoutResult(inner -> {
                rows.set(ID, "round", 7);
                assertThat(round()).isEqualTo(7);
            });
            rows.lock(ID);
            assertThat(round()).isEqualTo(7);
        });
    }

    @Test
    void afterTheCommitEverythingIsReadAgain() {
        transaction.executeWithoutResult(status -> {
            assertThat(round()).isEqualTo(1);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    elsewhere(() -> rows.increment(ID, "round"));
                    assertThat(round()).isEqualTo(2);
                }
            });
        });
    }

    @Test
    void theLockIsHeldUntilTheTransactionEnds() {
        transaction.executeWithoutResult(status -> {
            rows.lock(ID);
            rows.lock(ID);
            rows.find(ID);

            assertThat(isLocked()).isTrue();
        });
        assertThat(isLocked()).isFalse();
    }

    private int round() {
        return rows.find(ID).orElseThrow().round();
    }

    private boolean isLocked() {
        boolean[] locked = new boolean[1];
        elsewhere(() -> {
            try (Connection other = database.getConnection();
                    var statement = other.createStatement()) {
                other.setAutoCommit(false);
                locked[0] = !statement
                        .executeQuery("select id from release where id = '" + ID + "' for update skip locked")
                        .next();
                other.rollback();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return locked[0];
    }

    private static void elsewhere(Runnable work) {
        var other = new Thread(work, "another machine");
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
