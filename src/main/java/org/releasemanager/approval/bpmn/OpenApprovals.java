package org.releasemanager.approval.bpmn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.Decision;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.engine.Tasks;
import org.springframework.stereotype.Component;

/** The approvals that are asked for at this moment, and the vote on one of them by REST: the same task, the same checks. */
@Component
public class OpenApprovals {
    private static final List<String> DEFINITIONS = List.of("userTask_approveRelease", "userTask_approvePlan");

    private final Tasks tasks;

    OpenApprovals(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Whether a vote could be cast. */
    public enum Cast {
        VOTED,
        ALREADY_VOTED,
        NOT_ASKED
    }

    /** How an attempt to vote ended. */
    public sealed interface Attempt {
        record Voted() implements Attempt {}

        record NotOpen() implements Attempt {}

        record Repeated(String sentence) implements Attempt {}

        /** @param person whether the person is the reason, and not what they entered */
        record Refused(String sentence, boolean person) implements Attempt {}
    }

    /** @throws org.releasemanager.engine.TaskRefused if this person may not vote, or not like this */
    public Cast vote(String releaseId, String role, String person, Decision decision, @Nullable String comment) {
        var task = openTask(releaseId, role);
        if (task.isEmpty()) {
            return Cast.NOT_ASKED;
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put(ApprovalVariables.DECISION.name(), decision.name());
        if (comment != null) {
            variables.put(ApprovalVariables.COMMENT.name(), comment);
        }
        return tasks.complete(task.get(), person, variables) instanceof Tasks.Outcome.Done
                ? Cast.VOTED
                : Cast.ALREADY_VOTED;
    }

    /** Like {@link #vote}, but a refusal is an answer, too. */
    public Attempt attempt(String releaseId, String role, String person, Decision decision, @Nullable String comment) {
        try {
            return vote(releaseId, role, person, decision, comment) == Cast.VOTED
                    ? new Attempt.Voted()
                    : new Attempt.NotOpen();
        } catch (RuntimeException failure) {
            var refusal = TaskRefused.in(failure).orElseThrow(() -> failure);
            return refusal.isRepeated()
                    ? new Attempt.Repeated(refusal.reason())
                    : new Attempt.Refused(refusal.reason(), refusal.isNotEntitled());
        }
    }

    private Optional<String> openTask(String releaseId, String role) {
        return DEFINITIONS.stream()
                .flatMap(definition -> tasks.find(releaseId, definition, ApprovalVariables.ROLE, role).stream())
                .findFirst();
    }
}
