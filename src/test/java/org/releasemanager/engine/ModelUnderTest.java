package org.releasemanager.engine;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
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

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+(?:Delegate|Listener))}");

    private final String process;
    private final BpmnModelInstance model;
    private final List<BpmnModelInstance> others = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Consumer<DeploymentBuilder>> resources = new ArrayList<>();

    /** @param resource path below {@code bpmn/} */
    public ModelUnderTest(String resource) {
        this.model = Bpmn.readModelFromFile(new File("bpmn", resource));
        this.process = new File(resource).getName().replace(".bpmn", "");
        resources.add(deployment -> deployment.addModelInstance(resource, model));
    }

    /** Deploys other real models with it; then coverage is not asked for. */
    public ModelUnderTest together(String... paths) {
        for (var path : paths) {
            var other = Bpmn.readModelFromFile(new File("bpmn", path));
            others.add(other);
            resources.add(deployment -> deployment.addModelInstance(path, other));
        }
        return this;
    }

    /** Hands a message to the one execution that takes it. */
    public void message(String name) {
        var execution = runtimeService()
                .createExecutionQuery()
                .messageEventSubscriptionName(name)
                .singleResult();
        runtimeService().messageEventReceived(name, execution.getId());
        run();
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

    /** Asks real decision tables. */
    public ModelUnderTest asking(String... paths) {
        for (var path : paths) {
            resources.add(deployment -> deployment.addInputStream(path, PlainEngine.resource(path)));
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
        PlainEngine.runJobs();
    }

    public void fireTimer() {
        PlainEngine.fireTimer();
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
        return signal(receiveTask, instance.getId());
    }

    /** Wakes the one instance, of whatever called process, that waits there. */
    public boolean signal(String receiveTask) {
        var waiting =
                runtimeService().createExecutionQuery().activityId(receiveTask).singleResult();
        return signal(receiveTask, waiting.getProcessInstanceId());
    }

    private boolean signal(String receiveTask, String instanceId) {
        var woken = new WaitingSteps(PlainEngine.ENGINE.getRuntimeService()).signal(instanceId, receiveTask);
        run();
        return woken;
    }

    /** Hands a message to what stands beside a receive task that waits. */
    public boolean tell(String receiveTask, ProcessInstance instance, String message) {
        var taken =
                new WaitingSteps(PlainEngine.ENGINE.getRuntimeService()).tell(instance.getId(), receiveTask, message);
        run();
        return taken;
    }

    public Object variable(ProcessInstance instance, String name) {
        return PlainEngine.ENGINE
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
        PlainEngine.COVERAGE.forget(process);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(PlainEngine.ENGINE);
        steps.clear();
        Stream.concat(Stream.of(model), others.stream())
                .flatMap(read -> BEAN.matcher(Bpmn.convertToString(read)).results())
                .map(found -> found.group(1))
                .distinct()
                .forEach(this::registerStandIn);
        called.forEach(id -> on(id, pass()));
        var deployment = PlainEngine.ENGINE.getRepositoryService().createDeployment();
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
        var repository = PlainEngine.ENGINE.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(d -> repository.deleteDeployment(d.getId(), true));
        BpmnAwareTests.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (others.isEmpty()) {
            PlainEngine.COVERAGE.assertComplete(process, model);
        }
    }

    private static String bean(String process) {
        return process.replace("-", "") + "Process";
    }
}
