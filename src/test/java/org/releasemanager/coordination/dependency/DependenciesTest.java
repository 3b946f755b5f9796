package org.releasemanager.coordination.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.release.Phase;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;

class DependenciesTest {
    private static final String SHOP = "shop-2.0.0";
    private static final String API = "api-3.1.0";
    private static final String DIGEST = "sha256:" + "ab".repeat(32);

    private final CoordinationBench bench = new CoordinationBench();

    @BeforeEach
    void releases() {
        bench.release("shop", "2.0.0");
        bench.release("api", "3.1.0");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyWrongFieldIsNamedWithItsFix() {
        assertThat(wrong(bench.add(SHOP, CoordinationBench.request("realease", null, null, null, "SOON"))))
                .contains("kind");
        assertThat(wrong(bench.needs(SHOP, "api-9.9.9", "SOON"))).containsExactly("release", "reaches");
        assertThat(wrong(bench.needsAny(SHOP, "apy", ">=1.0.0"))).containsExactly("product");
        assertThat(wrong(bench.needsAny(SHOP, "api", "three"))).containsExactly("versions");
        assertThat(wrong(bench.add(SHOP, service("api", "wep", "produktion", "3.x"))))
                .containsExactly("service", "environment", "minimum");
        assertThat(wrong(bench.add(SHOP, artifact("lib/core.jar", "md5:1")))).containsExactly("digest");
        assertThat(bench.get(Dependencies.class).of(SHOP)).isEmpty();
    }

    @Test
    void serviceIsThereWhenItsVersionIsLive() {
        bench.add(SHOP, service("api", "web", "production", "3.1.0"));
        assertThat(bench.only(SHOP).finding()).isEqualTo("it is not there");

        live("3.0.0");
        assertThat(bench.only(SHOP).finding()).isEqualTo("it is 3.0.0");
        live("3.2.0");

        assertThat(bench.only(SHOP).status()).isEqualTo(Status.SATISFIED);
    }

    @Test
    void artifactIsThereWhenItsDigestIs() {
        bench.add(SHOP, artifact("lib/core.jar", DIGEST));
        outside().artifacts.put("lib/core.jar", "sha256:" + "cd".repeat(32));
        bench.get(DependencyWatch.class).lookOutside();
        assertThat(bench.only(SHOP).status()).isEqualTo(Status.OPEN);

        outside().artifacts.put("lib/core.jar", DIGEST);
        bench.get(DependencyWatch.class).lookOutside();

        assertThat(bench.only(SHOP).status()).isEqualTo(Status.SATISFIED);
    }

    @Test
    void issueIsAnsweredByItsTrackerOrByAPersonWithAReason() {
        bench.add(SHOP, issue("SHOP-1"));
        bench.add(SHOP, issue("PAPER-2"));
        outside().issues.put("SHOP-1", "done");

        bench.get(DependencyWatch.class).lookOutside();
        var withoutReason = bench.get(DependencyWaivers.class).settle(SHOP, 2, "developer", " ");
        bench.get(DependencyWaivers.class).settle(SHOP, 2, "developer", "I saw the paper");

        assertThat(wrong(withoutReason)).containsExactly("reason");
        assertThat(bench.get(Dependencies.class).of(SHOP))
                .extracting(Dependency::status)
                .containsExactly(Status.SATISFIED, Status.SATISFIED);
        bench.get(DependencyWatch.class).lookOutside();
        assertThat(bench.get(Dependencies.class).find(SHOP, 2).orElseThrow().finding())
                .isEqualTo("developer says so: I saw the paper");
    }

    @Test
    void waiverTakesAReasonAndASecondPersonWhoDidNotAskForTheRelease() {
        bench.needs(SHOP, API);
        bench.arrive(SHOP);
        var waivers = bench.get(DependencyWaivers.class);

        assertThat(wrong(waivers.propose(SHOP, 1, "product-owner", ""))).containsExactly("reason");
        waivers.propose(SHOP, 1, "product-owner", "The old API will do");
        assertThat(bench.tick()).containsExactly(SHOP);
        assertThat(bench.get(DependencyWaits.class).of(SHOP).orElseThrow().verdict())
                .isEqualTo(Verdict.UNCONFIRMED);
        assertThat(waivers.propose(SHOP, 1, "security", "Me, too")).isInstanceOf(Outcome.Refused.class);
        assertThat(waivers.confirm(SHOP, 1, "product-owner")).isInstanceOf(Outcome.NotEntitled.class);
        assertThat(waivers.confirm(SHOP, 1, "manager")).as("the requester").isInstanceOf(Outcome.NotEntitled.class);
        assertThat(waivers.confirm(SHOP, 1, "security")).isInstanceOf(Outcome.Done.class);

        assertThat(bench.tick()).containsExactly(SHOP);
        assertThat(bench.only(SHOP).status()).isEqualTo(Status.WAIVED);
        assertThat(bench.get(Releases.class).get(SHOP).deviations()).isEqualTo(1);
        bench.end(API, ReleaseState.CANCELLED);
        bench.tick();
        assertThat(bench.only(SHOP).status()).as("nobody asks again").isEqualTo(Status.WAIVED);
    }

    @Test
    void refusedWaiverLeavesEverythingAsItWas() {
        bench.needs(SHOP, API);
        var waivers = bench.get(DependencyWaivers.class);
        waivers.propose(SHOP, 1, "product-owner", "The old API will do");

        waivers.refuse(SHOP, 1, "security", "It will not");

        assertThat(bench.only(SHOP).waiver()).isNull();
        assertThat(bench.only(SHOP).status()).isEqualTo(Status.OPEN);
        assertThat(waivers.confirm(SHOP, 1, "operator")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void dependencyIsTakenOutOnlyWhileThePlanIsMade() {
        bench.needs(SHOP, API);
        var dependencies = bench.get(Dependencies.class);
        assertThat(dependencies.remove(SHOP, 1, "manager")).isInstanceOf(Outcome.Refused.class);

        bench.enter(SHOP, Phase.PLANNING);

        assertThat(dependencies.remove(SHOP, 1, "manager")).isInstanceOf(Outcome.Done.class);
        assertThat(dependencies.of(SHOP)).isEmpty();
    }

    @Test
    void whatIsLaunchedOrHasEndedTakesNoMoreDependencies() {
        bench.enter(SHOP, Phase.RELEASE);
        bench.arrive(SHOP);
        assertThat(bench.needs(SHOP, API)).isInstanceOf(Outcome.Refused.class);

        bench.end(API, ReleaseState.COMPLETED);

        assertThat(bench.needs(API, SHOP)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void planThatCannotHoldIsSaidWhileThereIsTime() {
        bench.target(SHOP, "2026-03-10T10:00:00Z");
        bench.target(API, "2026-03-12T10:00:00Z");
        bench.needs(SHOP, API);
        var release = bench.get(Releases.class).get(SHOP);
        var warnings = bench.get(DependencyWarnings.class);

        assertThat(warnings.of(release, List.of(bench.only(SHOP))).get(1))
                .isEqualTo("api-3.1.0 starts no sooner than 12 Mar 2026 10:00 UTC, which is after this release's own "
                        + "10 Mar 2026 10:00 UTC: one of the two has to move");
        bench.end(API, ReleaseState.CANCELLED);
        bench.tick();
        assertThat(warnings.of(release, List.of(bench.only(SHOP))).get(1)).startsWith("It can never go to production");
    }

    private void live(String version) {
        String release = bench.release("api", version);
        bench.rooms().hold(release, "production");
        bench.rooms().deploy(release, "production", "web", "p-" + version, 1);
        bench.tick();
        bench.rooms().leases().release(release, "production");
    }

    private CoordinationBench.Outside outside() {
        return bench.get(CoordinationBench.Outside.class);
    }

    private static List<String> wrong(Outcome outcome) {
        return ((Outcome.Wrong) outcome)
                .problems().stream().map(Problems.Field::field).toList();
    }

    private static DependencyRequest service(String product, String service, String environment, String minimum) {
        return new DependencyRequest(
                "service",
                null,
                product,
                null,
                null,
                service,
                environment,
                minimum,
                null,
                null,
                null,
                null,
                null,
                "It calls it",
                null);
    }

    private static DependencyRequest artifact(String name, String digest) {
        return new DependencyRequest(
                "artifact",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                name,
                digest,
                null,
                null,
                null,
                "It loads it",
                null);
    }

    private static DependencyRequest issue(String key) {
        return new DependencyRequest(
                "issue",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                key,
                "Done",
                null,
                "It was promised",
                null);
    }
}
