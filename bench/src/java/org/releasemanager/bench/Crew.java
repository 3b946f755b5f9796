package org.releasemanager.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.task.Task;

/** Drives releases to their end: four hands do all that is open, look again, and so on. */
final class Crew {
    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry("userTask_defineScope", Map.of("objectives", "Sell more", "successCriteria", "No complaint")),
            Map.entry("userTask_approvePlan", Map.of("decision", "APPROVE")),
            Map.entry("userTask_completeDevelopment", Map.of("result", "PASSED")),
            Map.entry("userTask_testIntegration", Map.of("result", "PASSED")),
            Map.entry("userTask_assureQuality", Map.of("result", "PASSED")),
            Map.entry("userTask_updateDocumentation", Map.of("result", "PASSED")),
            Map.entry("userTask_acceptRelease", Map.of("decision", "APPROVE")),
            Map.entry("userTask_approveRelease", Map.of("decision", "APPROVE")),
            Map.entry("userTask_confirmProduction", Map.of("choice", "CONFIRM")),
            Map.entry("userTask_collectFeedback", Map.of("feedback", "Users are content", "satisfaction", 4)),
            Map.entry("userTask_reviewRelease", Map.of("wentWell", "All of it", "wentWrong", "Nothing much")));

    private final ExecutorService hands = Executors.newFixedThreadPool(4, Crew::hand);

    static Map<String, Object> answer(Task task) {
        var answer = ANSWERS.get(task.getTaskDefinitionKey());
        if (answer == null) {
            throw new IllegalStateException("Nobody expected " + task.getTaskDefinitionKey());
        }
        return answer;
    }

    void run(Side side, int releases) throws InterruptedException, ExecutionException {
        var running = all(IntStream.range(0, releases)
                .<Callable<String>>mapToObj(i -> side::start)
                .toList());
        drive(side, () -> running.stream().allMatch(side::isEnded));
    }

    /** Does all that is open, until this is so. */
    void drive(Side side, BooleanSupplier done) throws InterruptedException, ExecutionException {
        long patience = System.nanoTime() + 180_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("Stuck: " + stuck(side));
            }
            var tasks = side.engine().getTaskService().createTaskQuery().list().stream()
                    .collect(Collectors.groupingBy(Task::getProcessInstanceId));
            all(tasks.values().stream()
                    .<Callable<Integer>>map(open -> () -> complete(side, open))
                    .toList());
            side.wake();
            Thread.sleep(50);
        }
    }

    /** The tasks of one process one after the other: at the same time they would be in each other's way. */
    private static int complete(Side side, List<Task> open) {
        int done = 0;
        for (Task task : open) {
            try {
                side.complete(task);
                done++;
            } catch (OptimisticLockingException moved) {
                // the process moved on in the same moment; the task is still open at the next look
            }
        }
        return done;
    }

    private static Thread hand(Runnable work) {
        var thread = new Thread(work, "crew");
        thread.setDaemon(true);
        return thread;
    }

    private static List<String> stuck(Side side) {
        return side.engine().getRuntimeService().createIncidentQuery().list().stream()
                .map(incident -> incident.getActivityId() + ": " + incident.getIncidentMessage())
                .toList();
    }

    private <T> List<T> all(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        for (Future<T> future : hands.invokeAll(work)) {
            results.add(future.get());
        }
        return results;
    }
}
