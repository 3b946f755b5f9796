package org.releasemanager.release.bpmn;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.engine.OpenWork;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release waits for people, for somebody to mend an incident, or for a moment in time. */
@Component
class EngineWaitReason implements WaitReason {
    private final OpenWork work;
    private final Clock clock;

    EngineWaitReason(OpenWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return incident(releaseId).or(() -> people(work.tasksOf(releaseId))).or(() -> work.nextTimerOf(releaseId)
                .map(due -> new Waiting(20, "Waiting until " + due, clock.instant(), due)));
    }

    private Optional<Waiting> incident(String releaseId) {
        return work.incidentOf(releaseId)
                .map(incident -> new Waiting(
                        90,
                        "Stopped by an incident at " + incident.activityId() + ": " + incident.message()
                                + (incident.canBeRetried()
                                        ? " — mend the cause, then retry in Cockpit"
                                        : " — cancel the release, or have an administrator start the step again"),
                        incident.since(),
                        null));
    }

    private static Optional<Waiting> people(List<OpenWork.OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> who = new LinkedHashMap<>();
        tasks.forEach(task ->
                who.computeIfAbsent(task.name(), name -> new ArrayList<>()).add(asked(task)));
        String sentence = who.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "' by " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return Optional.of(
                new Waiting(70, "Waiting for " + sentence, tasks.get(0).since(), null));
    }

    private static String asked(OpenWork.OpenTask task) {
        return task.assignee() != null ? task.assignee() : String.join(" or ", task.offeredTo());
    }
}
