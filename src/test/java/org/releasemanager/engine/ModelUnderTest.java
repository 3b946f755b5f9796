package org.releasemanager.engine;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One model on a plain engine: every bean it names is a scripted stand-in, every process it calls is a stub of one
 * scripted step, every table it asks is a stub that answers. After the last test the whole model must have been passed.
 */
public final class ModelUnderTest
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    public static final String RELEASE = "shop-1.2.0";

    private static final ModelCoverage COVERAGE = new ModelCoverage();
    private static final ProcessEngine ENGINE = engine();
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+(?:Delegate|Listener))}");

    private final String process;
    private final BpmnModelInstance model;
    private final List<String> called = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Consumer<DeploymentBuilder>> resources = new ArrayList<>();

    /** @param resource path below {@code bpmn/} */
    public ModelUnderTest(String resource) {
        this.model = Bpmn.readModelFromFile(new File("bpmn", resource));
        this.process = new File(resource).getName().replace(".bpmn", "");
        resources.add(deployment -> deployment.addModelInstance(resource, model));
    }

    /** Stubs the called processes; script their one step under their process id. */
    public ModelUnderTest calling(String... processes) {
        for (var id : processes) {
            called.add(id);
            var stub = Bpmn.createExecutableProcess(id)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .serviceTask()
                    .camundaAsyncBefore()
                    .camundaDelegateExpression("${" + bean(id) + "}")
                    .endEvent()
                    .done();
            resources.add(deployment -> deployment.addModelInstance(id + ".bpmn", stub));
        }
        return this;
    }

    /** Stubs a decision: always the same answer.
     * @param outputs FEEL expressions by output name, for example {@code "\"HIGH\""} */
    public ModelUnderTest deciding(String decision, Map<String, String> outputs) {
        resources.add(deployment -> deployment.addString(decision + ".dmn", StubDecision.xml(decision, outputs)));
        return this;
    }

    /** The steps that a bean (by the element's verb, {@code assessRisk}) or a called process takes, one per call; the
     * last one for all further calls. */
    public void on(String step, JavaDelegate... script) {
        var calls = new int[1];
        JavaDelegate delegate = execution -> {
            steps.add(step);
            script[Math.min(calls[0]++, script.length - 1)].execute(execution);
        };
        Mocks.register(called.contains(step) ? bean(step) : step + "Delegate", delegate);
    }

    public static JavaDelegate set(String variable, Object value) {
        return execution -> execution.setVariable(variable, value);
    }

    public static JavaDelegate fail(String errorCode) {
        return execution -> {
            throw new BpmnError(errorCode);
        };
    }

    public static JavaDelegate pass() {
        return execution -> {};
    }

    /** What ran, in order: verbs of beans, ids of called processes, names of listeners. */
    public List<String> steps() {
        return steps;
    }

    public ProcessInstance start(Map<String, Object> variables) {
        var instance = runtimeService().startProcessInstanceByKey(process, RELEASE, variables);
        run();
        return instance;
    }

    /** Executes the jobs that are due now, until none is left. */
    public void run() {
        var jobs = ENGINE.getManagementService();
        for (var due = jobs.createJobQuery().messages().list();
                !due.isEmpty();
                due = jobs.createJobQuery().messages().list()) {
            due.stream().map(Job::getId).forEach(jobs::executeJob);
        }
    }

    public void fireTimer() {
        var jobs = ENGINE.getManagementService();
        jobs.executeJob(jobs.createJobQuery().timers().singleResult().getId());
        run();
    }

    public Task task(String definition) {
        return taskService()
                .createTaskQuery()
                .taskDefinitionKey(definition)
                .list()
                .get(0);
    }

    public void complete(String definition, Map<String, Object> variables) {
        taskService().complete(task(definition).getId(), variables);
        run();
    }

    public boolean signal(String receiveTask, ProcessInstance instance) {
        var woken = new WaitingSteps(ENGINE.getRuntimeService()).signal(instance.getId(), receiveTask);
        run();
        return woken;
    }

    public Object variable(ProcessInstance instance, String name) {
        return ENGINE
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .activityInstanceIdIn(instance.getId())
                .variableName(name)
                .list()
                .stream()
                .map(found -> found.getValue())
                .findFirst()
                .orElse("no such variable");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        COVERAGE.forget(process);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(ENGINE);
        steps.clear();
        var names = BEAN.matcher(Bpmn.convertToString(model))
                .results()
                .map(found -> found.group(1))
                .distinct();
        names.forEach(this::registerStandIn);
        called.forEach(id -> on(id, pass()));
        var deployment = ENGINE.getRepositoryService().createDeployment();
        resources.forEach(resource -> resource.accept(deployment));
        deployment.deploy();
    }

    private void registerStandIn(String name) {
        if (name.equals("recordOutcomeListener")) {
            Mocks.register(name, new RecordOutcomeListener());
        } else if (name.endsWith("Listener")) {
            Mocks.register(name, (ExecutionListener) execution -> steps.add(seen(name, execution)));
        } else {
            on(name.replace("Delegate", ""), pass());
        }
    }

    private static String seen(String listener, DelegateExecution execution) {
        return listener + " " + execution.getCurrentActivityId();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Mocks.reset();
        var repository = ENGINE.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(d -> repository.deleteDeployment(d.getId(), true));
        BpmnAwareTests.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        COVERAGE.assertComplete(process, model);
    }

    private static String bean(String process) {
        return process.replace("-", "") + "Process";
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
