package org.releasemanager.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Several people complete a task in the same moment, or one of them clicks twice. One is first; whatever the others trip over
 * (the task is gone, its row has changed, their vote is there), they are told who was first and when.
 */
@Component
class TaskRaces {
    private static final int TRIES = 5;

    /**
     * Completes, and again as long as only a neighbour in the same process instance was in the way.
     *
     * @throws TaskDoneMeanwhile if the task is not open any more
     */
    <T> T complete(CommandExecutor commands, String taskId, Supplier<T> completion) {
        for (int attempt = 1; ; attempt++) {
            try {
                return completion.get();
            } catch (RuntimeException failure) {
                done(commands, taskId).ifPresent(sentence -> {
                    throw new TaskDoneMeanwhile(sentence);
                });
                if (!(failure instanceof OptimisticLockingException) || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }

    /** Who has done it and when, in a sentence; empty if it is open or was never there. */
    Optional<String> done(CommandExecutor commands, String taskId) {
        return taskId == null
                ? Optional.empty()
                : commands.execute(context -> context.runWithoutAuthorization(() -> done(context, taskId)));
    }

    private static Optional<String> done(CommandContext context, String taskId) {
        var past = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        return past == null || past.getEndTime() == null ? Optional.empty() : Optional.of(sentence(past));
    }

    /** How a task that is not open any more ended. */
    static String sentence(HistoricTaskInstance past) {
        return "completed".equals(past.getDeleteReason())
                ? "'" + past.getName() + "' was done by "
                        + Objects.requireNonNullElse(past.getAssignee(), "nobody") + " at "
                        + past.getEndTime().toInstant()
                : "'" + past.getName() + "' was withdrawn at "
                        + past.getEndTime().toInstant() + ": the release has moved on; look again";
    }
}
