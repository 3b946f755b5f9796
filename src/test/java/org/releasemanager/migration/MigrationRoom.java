package org.releasemanager.migration;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.OwnEngine;
import org.releasemanager.engine.migration.Moves;
import org.releasemanager.migration.bpmn.EngineModels;
import org.releasemanager.migration.spi.ReleaseModels;
import org.releasemanager.migration.store.MigrationRows;
import org.releasemanager.migration.store.MigrationTables;
import org.releasemanager.migration.store.MovedReleaseRows;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Releases;
import org.releasemanager.risk.ARelease;
import org.releasemanager.risk.FakeTimeline;

/** The room on a real engine and a real database; releases with one or two tasks. */
final class MigrationRoom implements AutoCloseable {
    static final String MANAGER = "manager";
    static final String ADMIN = "admin";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T15:00:00Z"), ZoneOffset.UTC);

    final OwnEngine engine = new OwnEngine(jdbc -> List.of(), configuration -> {});
    final ReleaseModels models = EngineModels.of(new Moves(engine));
    final FakeTimeline timeline = new FakeTimeline();
    final MovedReleaseRows moved = MigrationTables.releases(engine.jdbc());
    final Migrations migrations;
    private final MigrationRows rows = MigrationTables.migrations(engine.jdbc());
    private final Releases releases = mock(Releases.class);
    private final Map<String, Release> known = new HashMap<>();

    MigrationRoom() {
        when(releases.find(any())).thenAnswer(call -> Optional.ofNullable(known.get(call.<String>getArgument(0))));
        migrations = new Migrations(models, releases, new OrderCheck(models, releases), rows, moved, CLOCK);
    }

    /** One node, which reaches the engine this way. */
    MigrationRuns node(ReleaseModels way) {
        return new MigrationRuns(rows, moved, way, releases, timeline.asTimeline(), engine.transactions(), CLOCK);
    }

    MigrationRuns node() {
        return node(models);
    }

    /** A new version of the release's model. @return its deployment */
    String deploy(Consumer<StartEventBuilder> way) {
        engine.deploy("release", way);
        return models.newest().orElseThrow();
    }

    String deployPlanAndCheck() {
        return deploy(start -> start.userTask("userTask_plan")
                .userTask("userTask_check")
                .name("Check it")
                .endEvent());
    }

    String deployPlan() {
        return deploy(start -> start.userTask("userTask_plan").endEvent());
    }

    /** A release at its first task. */
    void start(String id) {
        known.put(id, ARelease.planned().build());
        engine.jdbc()
                .sql(
                        "insert into release (id, product, product_revision, version, type, derived_type, state, phase, ref,"
                                + " commit_hash, round, requester, deviations, demo, request_hash, created_at) values (?, 'shop', 1,"
                                + " ?, 'MINOR', 'MINOR', 'PLANNING', 'PLANNING', 'main', 'c0ffee', 1, 'manager', 0, false, '', ?)")
                .params(id, id, CLOCK.instant().atOffset(ZoneOffset.UTC))
                .update();
        engine.runtime().startProcessInstanceByKey("release", id);
    }

    void end(String id) {
        known.put(id, ARelease.ended("1.1.0", ReleaseState.COMPLETED, 3));
    }

    void complete(String id) {
        engine.tasks()
                .complete(engine.tasks()
                        .createTaskQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId());
    }

    static Order order(@Nullable String to, String... releases) {
        return new Order(
                to,
                null,
                releases.length == 0 ? null : List.of(releases),
                Map.of(),
                Set.of(),
                "The check was drawn at the wrong place");
    }

    /** By {@code manager}. @return the id */
    String plan(Order order) {
        return ((Planned.Accepted) migrations.plan(order, MANAGER)).migration().id();
    }

    /** Ordered by {@code manager} and confirmed by {@code admin}. */
    String running(Order order) {
        String id = plan(order);
        migrations.confirm(id, ADMIN);
        return id;
    }

    Migration.State state(String id) {
        return migrations.get(id).state();
    }

    /** How many process instances follow the deployment. */
    long following(String deployment) {
        return engine.runtime()
                .createProcessInstanceQuery()
                .deploymentId(deployment)
                .count();
    }

    @Override
    public void close() {
        engine.close();
    }
}
