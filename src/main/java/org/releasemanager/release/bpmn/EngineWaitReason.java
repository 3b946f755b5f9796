package org.releasemanager.release.bpmn;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.engine.OpenWork;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** A release waits for people, for somebody to mend an incident, for a step that is tried again, or for a moment in time. */
@Component
class EngineWaitReason implements WaitReason {
    private static final int AN_INCIDENT = 90;
    private static final int PEOPLE = 70;
    private static final int ANOTHER_TRY = 40;
    private static final int A_MOMENT = 20;
    private static final int MOST_NAMED = 4;

    private final OpenWork work;
    private final Clock clock;

    EngineWaitReason(OpenWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return incident(releaseId)
                .or(() -> people(work.tasksOf(releaseId)))
                .or(() -> anotherTry(releaseId))
                .or(() -> moment(releaseId));
    }

    private Optional<Waiting> incident(String releaseId) {
        return work.incidentOf(releaseId)
                .map(incident -> new Waiting(
                        AN_INCIDENT,
                        "Stopped by an incident at '" + incident.step() + "': " + incident.message()
                                + (incident.canBeRetried()
                                        ? " — mend the cause, then retry the step: /api/releases/" + releaseId
                                                + "/steps"
                                        : " — cancel the release, or have an administrator start the step again"),
                        incident.since(),
                        null));
    }

    private Optional<Waiting> anotherTry(String releaseId) {
        return work.failingStepOf(releaseId)
                .map(step -> new Waiting(
                        ANOTHER_TRY,
                        "'" + step.step() + "' has failed and is tried again (" + step.triesLeft()
                                + (step.triesLeft() == 1 ? " try" : " tries") + " left): " + step.message(),
                        clock.instant(),
                        step.next().equals(Instant.EPOCH) ? null : step.next()));
    }

    private Optional<Waiting> moment(String releaseId) {
        return work.nextTimerOf(releaseId)
                .map(due -> new Waiting(A_MOMENT, "Waiting until " + due, clock.instant(), due));
    }

    private static Optional<Waiting> people(List<OpenWork.OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiting(PEOPLE, sentence(tasks), tasks.get(0).since(), null));
    }

    /** The oldest tasks by name and by who is asked, the others as a number. */
    static String sentence(List<OpenWork.OpenTask> tasks) {
        Map<String, List<String>> who = new LinkedHashMap<>();
        tasks.forEach(task ->
                who.computeIfAbsent(task.name(), name -> new ArrayList<>()).add(asked(task)));
        String named = who.entrySet().stream()
                .limit(MOST_NAMED)
                .map(entry -> "'" + entry.getKey() + "' by " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        int others = who.size() - MOST_NAMED;
        return "Waiting for " + named + (others > 0 ? "; and " + others + " more" : "");
    }

    private static String asked(OpenWork.OpenTask task) {
        return task.assignee() != null ? task.assignee() : String.join(" or ", task.offeredTo());
    }
}
