package org.releasemanager.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every place in which a release can come to rest, by its models: tasks of people, waits, timers, and jobs that may fail. */
final class WaitPlaces {
    private final Map<String, BpmnModelInstance> models = new LinkedHashMap<>();

    private WaitPlaces() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                var model = Bpmn.readModelFromFile(file.toFile());
                models.put(
                        model.getModelElementsByType(Process.class)
                                .iterator()
                                .next()
                                .getId(),
                        model);
            }
        }
    }

    /**
     * @param calls the call activities that lead there from the root process
     * @param collection what its loop runs over, if it has one
     * @param isJob whether a job stands there, which may fail
     */
    record Place(List<String> calls, String process, String element, Optional<String> collection, boolean isJob) {
        @Override
        public String toString() {
            return process + "/" + element;
        }
    }

    static List<Place> all() throws IOException {
        var places = new WaitPlaces();
        var found = new ArrayList<Place>();
        places.ways().forEach((process, calls) -> places.model(process).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> waits(node) && !isOfACancellation(node))
                .forEach(node -> found.add(new Place(calls, process, node.getId(), collection(node), isJob(node)))));
        return found;
    }

    /** The processes that no release ever enters. */
    static List<String> unreachable() throws IOException {
        var places = new WaitPlaces();
        var all = new ArrayList<>(places.models.keySet());
        all.removeAll(places.ways().keySet());
        return all;
    }

    private BpmnModelInstance model(String process) {
        return Objects.requireNonNull(models.get(process), process);
    }

    private Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new LinkedHashMap<>(Map.of("release", List.of()));
        var open = new ArrayDeque<>(List.of("release"));
        while (!open.isEmpty()) {
            String process = open.remove();
            for (var call : model(process).getModelElementsByType(CallActivity.class)) {
                var way = new ArrayList<>(ways.get(process));
                way.add(call.getId());
                if (ways.putIfAbsent(call.getCalledElement(), List.copyOf(way)) == null) {
                    open.add(call.getCalledElement());
                }
            }
        }
        return ways;
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway
                || isJob(node);
    }

    private static boolean isJob(FlowNode node) {
        return node.isCamundaAsyncBefore();
    }

    private static boolean isOfACancellation(FlowNode node) {
        return node.getParentElement() instanceof SubProcess within && within.triggeredByEvent();
    }

    private static Optional<String> collection(FlowNode node) {
        return node instanceof Activity activity
                        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                ? Optional.of(loop.getCamundaCollection())
                : Optional.empty();
    }
}
