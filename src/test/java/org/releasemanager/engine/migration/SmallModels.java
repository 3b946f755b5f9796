package org.releasemanager.engine.migration;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.releasemanager.engine.OwnEngine;

/** Models of a few elements, deployed together, and what people do with the processes that follow them. */
final class SmallModels implements AutoCloseable {
    final OwnEngine engine = new OwnEngine(jdbc -> List.of(), configuration -> {});
    final Moves moves = new Moves(engine);
    private final Map<String, BpmnModelInstance> models = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    /** What a model has between its start and its end. */
    interface Way extends UnaryOperator<AbstractFlowNodeBuilder<?, ?>> {
        /** One user task. */
        static Way task(String id, String name) {
            return start -> start.userTask(id).name(name);
        }
    }

    SmallModels with(String process, Way way) {
        StartEventBuilder start = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        models.put(process + ".bpmn", way.apply(start).endEvent().done());
        return this;
    }

    SmallModels file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Deploys what was said so far, and forgets it. @return the id of the deployment */
    String deploy() {
        var deployment = engine.engine().getRepositoryService().createDeployment();
        models.forEach(deployment::addModelInstance);
        files.forEach(deployment::addString);
        models.clear();
        files.clear();
        return deployment.deploy().getId();
    }

    String start(String release) {
        return engine.runtime().startProcessInstanceByKey("release", release).getId();
    }

    Move move(String release, String deployment) {
        return move(release, deployment, Map.of());
    }

    Move move(String release, String deployment, Map<String, String> renamed) {
        return moves.move(release, new Route(deployment, renamed, Set.of()));
    }

    void complete(String release) {
        var tasks = engine.tasks()
                .createTaskQuery()
                .processInstanceBusinessKey(release)
                .list();
        engine.tasks().complete(tasks.get(0).getId());
    }

    /** The tasks that are open, by element, in order. */
    List<String> tasks(String release) {
        return engine
                .tasks()
                .createTaskQuery()
                .processInstanceBusinessKey(release)
                .orderByTaskName()
                .asc()
                .list()
                .stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    boolean isRunning(String release) {
        return engine.runtime()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(release)
                        .count()
                > 0;
    }

    /** All rows of all tables. */
    Map<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        engine.jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> dump.put(
                        table,
                        engine.jdbc().sql("select * from \"" + table + "\"").query().listOfRows().stream()
                                .map(SmallModels::text)
                                .sorted()
                                .toList()));
        return dump;
    }

    private static String text(Map<String, Object> row) {
        var text = new TreeMap<String, String>();
        row.forEach((column, value) ->
                text.put(column, value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : "" + value));
        return text.toString();
    }

    @Override
    public void close() {
        engine.close();
    }
}
