package org.releasemanager.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.product.Product.Environment.Kind.PRODUCTION;
import static org.releasemanager.product.Product.Environment.Kind.STAGING;
import static org.releasemanager.product.ProductFixtures.environment;
import static org.releasemanager.product.ProductFixtures.service;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.Changes;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.deployment.EnvironmentReadiness;
import org.releasemanager.health.HealthRoom;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;

class RollbacksTest {
    private final DeploymentBench bench = new DeploymentBench(
            List.of(HealthRoom.class, RollbackRoom.class),
            ProductFixtures.shopWith()
                    .services(service("database"), service("api"), service("web"))
                    .environments(
                            environment("staging", STAGING, "local", Map.of("directory", "s")),
                            environment("production", PRODUCTION, "local", Map.of("directory", "p")))
                    .build());
    private final Rollbacks rollbacks = bench.get(Rollbacks.class);
    private final Recoveries recoveries = bench.get(Recoveries.class);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void onlyWhatWasDeployedIsTakenBackLastOneFirst() {
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "database", "p1", 1);
        bench.deploy(release, "production", "api", "p1", 1);

        assertThat(rollbacks.plan(release, "production")).containsExactly("api", "database");
    }

    @Test
    void deploymentThatFailedHalfwayIsTakenBackToo() {
        String release = held("1.2.0", "production");
        bench.tool().serve("production", "api", "1.1.0");
        bench.deploy(release, "production", "database", "p1", 1);
        bench.start(release, "production", "api", "p1");
        bench.tool().failHalfway("shop-1.2.0:production:api:1-1", "Port in use");
        bench.poll();

        assertThat(rollbacks.plan(release, "production")).containsExactly("api", "database");
    }

    @Test
    void workThatStillRunsIsStoppedFirst() {
        String release = held("1.2.0", "production");
        bench.start(release, "production", "api", "p1");

        assertThat(rollbacks.plan(release, "production")).isEmpty();

        assertThat(bench.tool().cancelled()).containsExactly("shop-1.2.0:production:api:1-1");
    }

    @Test
    void rollbackThatStoppedHalfwayGoesOnWhereItStopped() {
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "database", "p1", 1);
        bench.deploy(release, "production", "api", "p1", 1);
        undo(release, "production", "api", 1);

        assertThat(rollbacks.plan(release, "production")).containsExactly("database");
    }

    @Test
    void previousVersionThatRunsAgainIsVerifiedAndTheReleaseCountsAsRolledBack() {
        live("1.1.0", "api");
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "api", "p1", 1);
        rollbacks.plan(release, "production");
        undo(release, "production", "api", 1);

        boolean verified = rollbacks.verify(release, "production");

        assertThat(verified).isTrue();
        assertThat(bench.deployments().live("shop", "production")).containsExactly(Map.entry("api", "1.1.0"));
        assertThat(bench.get(Releases.class).get(release).state()).isEqualTo(ReleaseState.ROLLED_BACK);
    }

    @Test
    void rollbackIsNotVerifiedWhileTheVersionStillRuns() {
        live("1.1.0", "api");
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "api", "p1", 1);
        undo(release, "production", "api", 1);
        bench.tool().serve("production", "api", "1.2.0");

        assertThat(rollbacks.verify(release, "production")).isFalse();
        assertThat(bench.get(Releases.class).get(release).state()).isNotEqualTo(ReleaseState.ROLLED_BACK);
    }

    @Test
    void drillOnStagingMarksNothingAsBad() {
        String release = held("1.2.0", "staging");
        bench.deploy(release, "staging", "api", "p1", 1);
        rollbacks.plan(release, "staging");
        undo(release, "staging", "api", 1);
        rollbacks.verify(release, "staging");
        bench.hold(release, "production");

        assertThat(bench.get(EnvironmentReadiness.class).check(release, "production"))
                .isEmpty();
        assertThat(bench.get(Releases.class).get(release).state()).isNotEqualTo(ReleaseState.ROLLED_BACK);
    }

    @Test
    void versionThatWasRolledBackDoesNotReachProductionAgainUnchanged() {
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "api", "p1", 1);
        rollbacks.plan(release, "production");
        rollbacks.plan(release, "production");

        assertThat(bench.get(EnvironmentReadiness.class).check(release, "production"))
                .hasSize(3)
                .first()
                .asString()
                .contains("1.2.0 was rolled back from production");
        bench.get(Releases.class).moveTo(release, "newcommit");
        assertThat(bench.get(EnvironmentReadiness.class).check(release, "production"))
                .isEmpty();
    }

    @Test
    void repairByHandIsADeviationAndTakesTheServiceOffTheList() {
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "api", "p1", 1);
        bench.startUndo(release, "production", "api", "p2");
        bench.tool().fail("shop-1.2.0:production:api:1-1:undo", "Disk full");
        bench.poll();

        rollbacks.repairedService(release, "production", "api", "operator", "restored the folder");

        assertThat(bench.get(Releases.class).get(release).deviations()).isEqualTo(1);
        assertThat(rollbacks.plan(release, "production")).isEmpty();
    }

    @Test
    void factsSayWhetherAndWhyToGoBack() {
        SchemaChangesTest.tell(bench.get(Changes.class), 1, "src/main/resources/db/migration/V7__drop_price.sql");
        live("1.1.0", "api");
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "api", "p1", 1);
        bench.start(release, "production", "web", "p1");
        bench.tool().fail("shop-1.2.0:production:web:1-1", "No memory");
        bench.poll();
        bench.advance(Duration.ofHours(3));

        assertThat(recoveries.facts(release))
                .isEqualTo(new RecoveryFacts(
                        true, true, false, 3, "web 1.2.0 could not be deployed to production: No memory"));
    }

    @Test
    void firstReleaseHasNothingToGoBackTo() {
        SchemaChangesTest.tell(bench.get(Changes.class), 0, "db/migration/V7__add_price.sql");
        String release = held("1.2.0", "production");
        bench.deploy(release, "production", "api", "p1", 1);

        assertThat(recoveries.facts(release))
                .isEqualTo(new RecoveryFacts(false, false, false, 0, "No failure is on record"));
    }

    /** Another version that runs in production for good. */
    private void live(String version, String service) {
        String release = held(version, "production");
        bench.deploy(release, "production", service, "p-" + version, 1);
        bench.leases().release(release, "production");
    }

    private void undo(String release, String environment, String service, int attempt) {
        bench.startUndo(release, environment, service, "undo-" + service);
        bench.tool().succeedUndo(release + ":" + environment + ":" + service + ":1-" + attempt);
        bench.poll();
    }

    private String held(String version, String environment) {
        String release = bench.release("shop", version);
        bench.hold(release, environment);
        return release;
    }
}
