package org.releasemanager.demo.bpmn;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.engine.Tasks;
import org.springframework.stereotype.Component;

/** Does the open tasks of a demo release as the people whose turn it is; the same doors and checks as for everybody. */
@Component
public class DemoPeople {
    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry(
                    "userTask_defineScope",
                    Map.of(
                            "objectives", "Customers pay for what they put into the cart",
                            "successCriteria", "Nine of ten carts are paid for; no price complaint in the first week")),
            Map.entry(
                    "userTask_approvePlan", Map.of("decision", "APPROVE", "comment", "Worth doing, and small enough")),
            Map.entry("userTask_completeDevelopment", Map.of("result", "PASSED")),
            Map.entry("userTask_testIntegration", Map.of("result", "PASSED")),
            Map.entry("userTask_assureQuality", Map.of("result", "PASSED")),
            Map.entry("userTask_updateDocumentation", Map.of("result", "PASSED")),
            Map.entry("userTask_acceptRelease", Map.of("decision", "APPROVE", "comment", "Tried on staging")),
            Map.entry("userTask_approveRelease", Map.of("decision", "APPROVE")),
            Map.entry("userTask_confirmProduction", Map.of("choice", "CONFIRM")),
            Map.entry("userTask_tagByHand", Map.of("reason", "Tagged by hand")),
            Map.entry(
                    "userTask_resolveGates",
                    Map.of(
                            "choice",
                            "ABORT",
                            "reason",
                            "Prices without VAT must not go live; fixed in the next version")),
            Map.entry(
                    "userTask_collectFeedback", Map.of("feedback", "Paying is quicker than before", "satisfaction", 4)),
            Map.entry(
                    "userTask_reviewRelease",
                    Map.of(
                            "wentWell", "Staging found nothing, production neither",
                            "wentWrong", "The business heard of the date too late",
                            "lesson", "Tell the business two days ahead",
                            "lessonOwner", "manager")));

    private final Tasks tasks;

    DemoPeople(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Does the oldest open task of the release.
     *
     * @param stopAt task definition that is left open
     * @return the definition of the task that was done or left; empty if there is none at the moment
     */
    public Optional<String> doNext(String releaseId, String stopAt) {
        var open = tasks.open(releaseId, null, 0, 50).items();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var task = open.get(0);
        if (!task.definition().equals(stopAt)) {
            var answer = ANSWERS.get(task.definition());
            if (answer == null) {
                throw new IllegalStateException("Nobody in the demo knows what to do with " + task.definition());
            }
            String person = task.candidateGroups().isEmpty()
                    ? task.candidateUsers().get(0)
                    : task.candidateGroups().get(0);
            tasks.complete(task.id(), person, new HashMap<>(answer));
        }
        return Optional.of(task.definition());
    }
}
