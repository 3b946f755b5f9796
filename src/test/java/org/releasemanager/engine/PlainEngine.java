package org.releasemanager.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/** One engine for all tests of models: in memory, without Spring, and nothing runs by itself. */
final class PlainEngine {
    static final ModelCoverage COVERAGE = new ModelCoverage();
    static final ProcessEngine ENGINE = engine();

    private PlainEngine() {}

    static void runJobs() {
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.stream().map(Job::getId).forEach(ENGINE.getManagementService()::executeJob);
        }
    }

    static void fireTimer() {
        var jobs = ENGINE.getManagementService();
        jobs.executeJob(jobs.createJobQuery().timers().singleResult().getId());
        runJobs();
    }

    /** @param path below {@code bpmn/} */
    static InputStream resource(String path) {
        try {
            return Files.newInputStream(Path.of("bpmn", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Job> dueJobs() {
        return ENGINE.getManagementService().createJobQuery().messages().list();
    }

    private static ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(COVERAGE)));
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }
}
