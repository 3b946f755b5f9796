package org.releasemanager.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.flywaydb.core.Flyway;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An engine with the rules to try, on a database of its own in memory that has the application's tables too. Where
 * {@link org.releasemanager.database.OnPostgres} says so, it is a schema of its own on PostgreSQL.
 */
public final class OwnEngine implements AutoCloseable {
    private final HikariDataSource database = new HikariDataSource();
    private final Map<Object, Object> beans = new ConcurrentHashMap<>();
    private final PlatformTransactionManager transactions;
    private final ProcessEngine engine;

    public OwnEngine(
            Function<JdbcClient, List<ProcessEnginePlugin>> rules, Consumer<SpringProcessEngineConfiguration> more) {
        String postgres = System.getProperty("bench.postgres");
        String schema = postgres == null
                ? "PUBLIC"
                : "engine_" + UUID.randomUUID().toString().replace("-", "");
        database.setJdbcUrl(
                postgres == null
                        ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
                        : postgres + "&currentSchema=" + schema);
        database.setMaximumPoolSize(20);
        Flyway.configure().dataSource(database).schemas(schema).load().migrate();
        transactions = new JdbcTransactionManager(database);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("own-" + UUID.randomUUID());
        configuration.setApplicationContext(new StaticApplicationContext());
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        if (postgres != null) {
            configuration.setDatabaseSchema(schema);
            configuration.setDatabaseTablePrefix(schema + ".");
        }
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setExpressionManager(new JuelExpressionManager(beans));
        configuration.getProcessEnginePlugins().addAll(rules.apply(jdbc()));
        more.accept(configuration);
        engine = configuration.buildProcessEngine();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public ProcessEngine engine() {
        return engine;
    }

    public RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    public TaskService tasks() {
        return engine.getTaskService();
    }

    public ManagementService management() {
        return engine.getManagementService();
    }

    /** What a step named {@code ${name}} does from now on. */
    public void on(String name, JavaDelegate step) {
        beans.put(name, step);
    }

    /** Deploys the process {@code id}. */
    public void deploy(String id, Consumer<StartEventBuilder> model) {
        var start = Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        model.accept(start);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(id + ".bpmn", start.done())
                .deploy();
    }

    /** @return the id of the process instance */
    public String start(String process) {
        return runtime().startProcessInstanceByKey(process, "shop-1.2.0").getId();
    }

    /** The one job of the instance. */
    public Job job(String instance) {
        return management().createJobQuery().processInstanceId(instance).singleResult();
    }

    /** Runs the one job of the instance once, and fails as it does. */
    public void run(String instance) {
        management().executeJob(job(instance).getId());
    }

    /** The same for a job that is known to fail. */
    public void runAndFail(String instance) {
        try {
            run(instance);
        } catch (RuntimeException expected) {
            return;
        }
        throw new AssertionError("the step did not fail");
    }

    public List<String> incidents(String instance) {
        return runtime().createIncidentQuery().processInstanceId(instance).list().stream()
                .map(incident -> incident.getIncidentMessage())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
