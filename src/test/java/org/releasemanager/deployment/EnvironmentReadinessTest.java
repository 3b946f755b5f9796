package org.releasemanager.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.ReleaseType;

class EnvironmentReadinessTest {
    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final EnvironmentReadiness readiness = bench.get(EnvironmentReadiness.class);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void readyEnvironmentHasNoObstacles() {
        String release = held("1.2.0", ReleaseType.MINOR);

        assertThat(readiness.check(release, "production")).isEmpty();
        assertThat(readiness.services(release)).containsExactly("web");
    }

    @Test
    void toolSaysWhatIsInTheWayAndTheTimelineToo() {
        String release = held("1.2.0", ReleaseType.MINOR);
        bench.tool().object("the folder is not writable");

        assertThat(readiness.check(release, "production")).containsExactly("the folder is not writable");
        assertThat(bench.told(release)).contains("production is not ready: the folder is not writable");
    }

    @Test
    void olderVersionIsRefusedInProduction() {
        live("1.10.0");
        String release = held("1.9.0", ReleaseType.MINOR);

        assertThat(readiness.check(release, "production"))
                .singleElement()
                .asString()
                .startsWith("production runs 1.10.0, which is newer than 1.9.0");
    }

    @Test
    void hotfixOfAnOlderLineIsAllowed() {
        live("1.10.0");
        String release = held("1.9.1", ReleaseType.HOTFIX);

        assertThat(readiness.check(release, "production")).isEmpty();
    }

    @Test
    void olderVersionMayBeTriedOnStaging() {
        String newer = bench.release("shop", "1.10.0");
        bench.hold(newer, "staging");
        bench.deploy(newer, "staging", "web", "p1", 1);
        bench.leases().release(newer, "staging");
        String release = bench.release("shop", "1.9.0");
        bench.hold(release, "staging");

        assertThat(readiness.check(release, "staging")).isEmpty();
    }

    private void live(String version) {
        String release = held(version, ReleaseType.MINOR);
        bench.deploy(release, "production", "web", "p-" + version, 1);
        bench.leases().release(release, "production");
    }

    private String held(String version, ReleaseType type) {
        String release = bench.release("shop", version, type);
        bench.hold(release, "production");
        return release;
    }
}
