package org.releasemanager.coordination.dependency;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.spi.ArtifactSource;
import org.releasemanager.coordination.spi.IssueStates;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.store.ReleaseRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The real room coordination over the real rooms release and deployment; only the engine, trackers and artifacts are fake. */
public final class CoordinationBench implements AutoCloseable {
    private final DeploymentBench rooms = new DeploymentBench(
            List.of(Wiring.class),
            ProductFixtures.shop(),
            ProductFixtures.shopWith().key("api").build(),
            ProductFixtures.shopWith().key("ledger").build());

    @ComponentScan(
            basePackages = {"org.releasemanager.coordination.dependency", "org.releasemanager.coordination.train"},
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = ".*(Trigger|CommittedArtifacts|Bench|Bench\\$Wiring)"))
    static class Wiring {
        @Bean
        Processes processes() {
            return new Processes();
        }

        @Bean
        Outside outside() {
            return new Outside();
        }
    }

    /** Process instances that wait, and were woken. */
    static final class Processes implements DependencySteps {
        final Set<String> waiting = new HashSet<>();
        final Set<String> gone = new HashSet<>();
        final List<String> woken = new ArrayList<>();

        @Override
        public boolean wake(String processInstanceId) {
            boolean done = waiting.contains(processInstanceId);
            if (done) {
                woken.add(processInstanceId);
            }
            return done;
        }

        @Override
        public boolean isAlive(String processInstanceId) {
            return !gone.contains(processInstanceId);
        }
    }

    /** Artifacts and issues by name. */
    static final class Outside implements ArtifactSource, IssueStates {
        final Map<String, String> artifacts = new HashMap<>();
        final Map<String, String> issues = new HashMap<>();

        @Override
        public Optional<String> digestOf(Release release, String artifact) {
            return Optional.ofNullable(artifacts.get(artifact));
        }

        @Override
        public Optional<String> stateOf(Release release, String issue) {
            return Optional.ofNullable(issues.get(issue));
        }
    }

    public <T> T get(Class<T> type) {
        return rooms.get(type);
    }

    public DeploymentBench rooms() {
        return rooms;
    }

    Processes processes() {
        return get(Processes.class);
    }

    /** In development. */
    public String release(String product, String version) {
        String id = rooms.release(product, version);
        enter(id, Phase.DEVELOPMENT);
        return id;
    }

    public void enter(String id, Phase phase) {
        get(Releases.class).enter(id, phase);
    }

    public void end(String id, ReleaseState state) {
        get(Releases.class).end(id, state, state.sentence());
    }

    public void target(String id, String start) {
        get(ReleaseRows.class)
                .set(id, "target_start", OffsetDateTime.parse(start).withOffsetSameInstant(ZoneOffset.UTC));
    }

    public Outcome needs(String release, String on) {
        return needs(release, on, "RELEASED");
    }

    Outcome needs(String release, String on, String reaches) {
        return add(release, request("release", on, null, null, reaches));
    }

    Outcome needsAny(String release, String product, String versions) {
        return add(release, request("release", null, product, versions, null));
    }

    Outcome add(String release, DependencyRequest request) {
        return get(Dependencies.class).add(release, request, "developer");
    }

    static DependencyRequest request(
            String kind,
            @Nullable String release,
            @Nullable String product,
            @Nullable String versions,
            @Nullable String reaches) {
        return new DependencyRequest(
                kind,
                release,
                product,
                versions,
                reaches,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "It calls it",
                null);
    }

    Dependency only(String release) {
        var all = get(Dependencies.class).of(release);
        if (all.size() != 1) {
            throw new AssertionError("not one dependency: " + all);
        }
        return all.get(0);
    }

    /** The process of the release comes to where it waits. */
    public Verdict arrive(String release) {
        processes().waiting.add("process-of-" + release);
        return get(DependencyWaits.class).check(release, "process-of-" + release);
    }

    /** What happens every second. @return the releases that went to look again */
    public List<String> tick() {
        rooms.advance(Duration.ofSeconds(1));
        get(DependencyWatch.class).lookQuickly();
        processes().woken.clear();
        get(DependencyWaits.class).wakeAll();
        var woken = processes().woken.stream()
                .map(one -> one.replace("process-of-", ""))
                .toList();
        woken.forEach(this::arrive);
        return woken;
    }

    public List<String> timeline(String release) {
        return get(Timeline.class).of(release).stream()
                .map(Timeline.Event::text)
                .toList();
    }

    @Override
    public void close() {
        rooms.close();
    }
}
