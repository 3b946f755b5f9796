package org.releasemanager.engine.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.engine.Tasks;
import org.releasemanager.engine.spi.ReleaseSummaries;
import org.springframework.stereotype.Component;

/** Puts beside each task what a client wants to know about its release. */
@Component
class TaskViews {
    private final List<ReleaseSummaries> summaries;

    TaskViews(List<ReleaseSummaries> summaries) {
        this.summaries = summaries;
    }

    List<TaskView> of(List<Tasks.TaskDetail> tasks) {
        Set<String> ids = tasks.stream().map(Tasks.TaskDetail::release).collect(Collectors.toSet());
        Map<String, ReleaseSummaries.Summary> known = summaries.stream()
                .flatMap(source -> source.of(ids).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return tasks.stream().map(task -> view(task, known)).toList();
    }

    private static TaskView view(Tasks.TaskDetail task, Map<String, ReleaseSummaries.Summary> known) {
        var summary = known.get(task.release());
        return new TaskView(
                task.id(),
                task.definition(),
                task.name(),
                task.release(),
                summary == null ? null : summary.product(),
                summary == null ? null : summary.phase(),
                task.candidateGroups(),
                task.candidateUsers(),
                task.assignee(),
                task.createdAt(),
                task.dueAt(),
                task.evidence(),
                task.fields());
    }
}
