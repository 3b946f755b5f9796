package org.releasemanager.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Camunda alone with the same models and delegates that only set what the models ask. */
final class BareEngine implements Side, AutoCloseable {
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+(?:Delegate|Listener))}");
    private static final List<String> RECEIVE_TASKS =
            List.of("awaitEnvironment", "awaitDeployment", "awaitUndo", "awaitObservation");

    private final String name;
    private final HikariDataSource database;
    private final ProcessEngine engine;
    private final Map<Object, Object> beans = new HashMap<>();
    private final AtomicInteger started = new AtomicInteger();

    private BareEngine(
            String name, String url, Object recordOutcome, Consumer<StandaloneProcessEngineConfiguration> tuning) {
        this.name = name;
        this.database = new HikariDataSource();
        database.setJdbcUrl(url);
        database.setUsername("sa");
        database.setMaximumPoolSize(16);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name.replace(' ', '-'));
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(beans);
        tuning.accept(configuration);
        beans.put("recordOutcomeListener", recordOutcome);
        this.engine = deployed(configuration);
    }

    /** As Camunda comes. */
    static BareEngine standard(String url, Object recordOutcome) {
        return new BareEngine("bare default", url, recordOutcome, configuration -> {});
    }

    /** With the settings that the application has. */
    static BareEngine tuned(String url, Object recordOutcome) {
        return new BareEngine("bare tuned", url, recordOutcome, configuration -> {
            configuration.setMetricsEnabled(false);
            configuration.setHistoryRemovalTimeStrategy("start");
            configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
            var jobs = new DefaultJobExecutor();
            jobs.setCorePoolSize(4);
            jobs.setMaxPoolSize(4);
            jobs.setQueueSize(64);
            jobs.setMaxJobsPerAcquisition(32);
            jobs.setWaitTimeInMillis(100);
            jobs.setMaxWait(1_000);
            jobs.setBackoffTimeInMillis(50);
            jobs.setMaxBackoff(500);
            configuration.setJobExecutor(jobs);
        });
    }

    private ProcessEngine deployed(StandaloneProcessEngineConfiguration configuration) {
        var models = List.of(
                "release.bpmn", "planning/plan-release.bpmn", "risk/assess-risk.bpmn", "coordination/develop-release.bpmn",
                "approval/prepare-release.bpmn", "gate/check-gates.bpmn", "deployment/deploy-release.bpmn",
                "rollback/roll-back-release.bpmn", "deployment/launch-release.bpmn", "review/close-release.bpmn");
        var tables = List.of(
                "planning/release-type.dmn", "planning/rollout-approach.dmn", "risk/risk-level.dmn",
                "approval/who-must-approve.dmn", "rollback/roll-back-or-forward.dmn");
        var read = new HashMap<String, BpmnModelInstance>();
        models.forEach(path -> read.put(path, Bpmn.readModelFromFile(new File("bpmn", path))));
        read.values().forEach(this::addEmptyBeans);
        addFacts();
        var built = configuration.buildProcessEngine();
        var deployment = built.getRepositoryService().createDeployment();
        read.forEach(deployment::addModelInstance);
        tables.forEach(path -> deployment.addClasspathResource("bpmn/" + path));
        deployment.deploy();
        return built;
    }

    private void addEmptyBeans(BpmnModelInstance model) {
        BEAN.matcher(Bpmn.convertToString(model)).results().map(found -> found.group(1)).forEach(bean -> {
            if (bean.endsWith("Listener")) {
                beans.putIfAbsent(bean, (ExecutionListener) execution -> {});
            } else {
                beans.putIfAbsent(bean, (JavaDelegate) execution -> {});
            }
        });
    }

    private void addFacts() {
        on("collectChanges", Map.of("changeBreaking", false, "changeFeatures", true));
        on("assessRisk", Map.of("riskScore", 12, "criticalFactors", 0));
        on("requestPlanApproval", Map.of("approvalOutcome", "PENDING", "planApproverRoles", List.of("product-owner")));
        on("countPlanVotes", Map.of("approvalOutcome", "APPROVED"));
        on("requestReleaseApproval", Map.of("approvalOutcome", "PENDING"));
        on("countReleaseVotes", Map.of("approvalOutcome", "APPROVED"));
        on("evaluateGates", Map.of("gatesPassed", true));
        on("selectEnvironments", Map.of("stagingDefined", true, "stagingEnvironment", "staging",
                "productionEnvironment", "production"));
        on("checkReadiness", Map.of("deploymentServices", List.of("web")));
        on("planRollback", Map.of("rollbackServices", List.of("web")));
        on("concludeUndo", Map.of("undone", true));
        on("verifyRollback", Map.of("rollbackVerified", true));
        on("scheduleLaunch", Map.of("launchDue", true));
        on("concludeObservation", Map.of("productionHealth", "HEALTHY"));
    }

    private void on(String step, Map<String, Object> facts) {
        beans.put(step + "Delegate", (JavaDelegate) (DelegateExecution execution) -> execution.setVariables(facts));
    }

    /** Leaves all jobs where they are. */
    void rest() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .shutdown();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessEngine engine() {
        return engine;
    }

    @Override
    public String start() {
        String key = "shop" + started.incrementAndGet() + "-1.0.0";
        Map<String, Object> variables = Map.of("product", "shop", "version", "1.0.0", "round", 1, "releaseType", "MINOR");
        engine.getRuntimeService().startProcessInstanceByKey("release", key, variables);
        return key;
    }

    @Override
    public void complete(Task task) {
        engine.getTaskService().claim(task.getId(), "manager");
        engine.getTaskService().complete(task.getId(), new HashMap<>(Crew.answer(task)));
    }

    @Override
    public void wake() {
        for (String task : RECEIVE_TASKS) {
            engine.getRuntimeService().createExecutionQuery().activityId("receiveTask_" + task).list()
                    .forEach(waiting -> signal(waiting.getId()));
        }
    }

    private void signal(String execution) {
        try {
            engine.getRuntimeService().signal(execution);
        } catch (OptimisticLockingException moved) {
            // tried again at the next look
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
