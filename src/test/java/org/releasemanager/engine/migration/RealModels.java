package org.releasemanager.engine.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.releasemanager.engine.OwnEngine;

/** The models, tables and forms as they are checked in, all in one deployment, as the application deploys them. */
final class RealModels {
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+(?:Delegate|Listener))}");

    private static final Pattern FACT = Pattern.compile("\\$\\{!?(?!\\w+(?:Delegate|Listener)\\})(\\w+)");
    private static final Pattern MOMENT =
            Pattern.compile("(?:timeDate[^>]*>|camunda:(?:dueDate|followUpDate)=\")\\$\\{(\\w+)\\}");
    private static final Pattern DURATION = Pattern.compile("(?:timeDuration|timeCycle)[^>]*>\\$\\{(\\w+)\\}");
    private static final Pattern YES_OR_NO = Pattern.compile("conditionExpression[^>]*>\\$\\{!?(\\w+)\\}");
    private static final Pattern COLLECTION = Pattern.compile("camunda:collection=\"(\\w+)\"");
    private static final Pattern RECEIVE_TASK = Pattern.compile("<bpmn:receiveTask[^>]* id=\"(\\w+)\"");

    private RealModels() {}

    /** What gateways, timers, tasks and loops ask for. */
    static Set<String> facts() {
        return all(FACT);
    }

    /** Those that are true or false. */
    static Set<String> yesOrNo() {
        return all(YES_OR_NO);
    }

    /** When something is due. */
    static Set<String> moments() {
        return all(MOMENT);
    }

    /** How long something may take. */
    static Set<String> durations() {
        return all(DURATION);
    }

    /** What is done for each of. */
    static Set<String> collections() {
        return all(COLLECTION);
    }

    static Set<String> receiveTasks() {
        return all(RECEIVE_TASK);
    }

    private static Set<String> all(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        files().forEach(path -> pattern.matcher(text(path)).results().forEach(match -> found.add(match.group(1))));
        return found;
    }

    /** @param process its key */
    record WaitState(String process, String element, boolean job) {
        /** A release that stands there and nowhere else. */
        String release() {
            return process + "@" + element;
        }
    }

    /** Everywhere where a transaction ends: people, outside work, called processes, timers, jobs. */
    static List<WaitState> waitStates() {
        var found = new ArrayList<WaitState>();
        for (Path path : files()) {
            if (path.toString().endsWith(".bpmn")) {
                var model = Bpmn.readModelFromFile(path.toFile());
                String process = model.getModelElementsByType(Process.class)
                        .iterator()
                        .next()
                        .getId();
                model.getModelElementsByType(FlowNode.class).stream()
                        .filter(RealModels::waits)
                        .map(node -> new WaitState(process, node.getId(), node.isCamundaAsyncBefore()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean waits(FlowNode node) {
        return node.isCamundaAsyncBefore()
                || node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent;
    }

    /** @param change of each model's text @return the id of the deployment */
    static String deploy(OwnEngine engine, UnaryOperator<String> change) {
        var deployment = engine.engine().getRepositoryService().createDeployment();
        files().forEach(path -> deployment.addString(path.toString(), change.apply(text(path))));
        return deployment.deploy().getId();
    }

    /** Each step of the models does nothing. */
    static void nothingHappens(OwnEngine engine) {
        all(BEAN).forEach(bean -> engine.on(bean, new Nothing()));
    }

    private static final class Nothing implements JavaDelegate, ExecutionListener {
        @Override
        public void execute(DelegateExecution execution) {}

        @Override
        public void notify(DelegateExecution execution) {}
    }

    private static List<Path> files() {
        return Stream.of("bpmn", "forms")
                .flatMap(RealModels::below)
                .filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                .sorted()
                .toList();
    }

    private static Stream<Path> below(String folder) {
        try {
            return Files.walk(Path.of(folder)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
