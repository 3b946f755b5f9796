package org.releasemanager.gate.bpmn;

import static org.releasemanager.gate.bpmn.GateVariables.CHOICE;
import static org.releasemanager.gate.bpmn.GateVariables.REASON;
import static org.releasemanager.gate.bpmn.GateVariables.WAIVE_UNTIL;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.gate.Checklists;
import org.releasemanager.gate.GateResult;
import org.releasemanager.gate.QualityGates;
import org.releasemanager.gate.WaiverOutcome;
import org.releasemanager.gate.WaiverTerm;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** What a person decided at red gates: measure again, answer for checklists, waive what is red, or give up. */
@Component
class ResolveGatesCompletion implements TaskCompletion {
    private final QualityGates gates;
    private final Checklists checklists;
    private final Timeline timeline;
    private final WaiverTerm term;

    ResolveGatesCompletion(QualityGates gates, Checklists checklists, Timeline timeline, WaiverTerm term) {
        this.gates = gates;
        this.checklists = checklists;
        this.timeline = timeline;
        this.term = term;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_resolveGates");
    }

    @Override
    public void completing(TaskContext task) {
        switch (task.get(CHOICE)) {
            case "RETRY" -> record(task, "gates-retried", "Asked for the quality gates to be measured again");
            case "WAIVE" -> waive(task, reason(task), until(task));
            case "CHECK_OFF" -> checklists.checkOff(task.releaseId(), task.completedBy());
            case "ABORT" -> record(task, "gates-aborted", "Gave up at red quality gates: " + reason(task));
            default -> throw invalid("choice", "Please choose RETRY, CHECK_OFF, WAIVE or ABORT.");
        }
    }

    private void waive(TaskContext task, String reason, Instant until) {
        for (GateResult red : gates.latest(task.releaseId()).red()) {
            var outcome = gates.waive(task.releaseId(), red.gateId(), task.completedBy(), reason, until);
            if (outcome instanceof WaiverOutcome.Refused refused) {
                throw refusal(refused);
            }
        }
    }

    private static TaskRefused refusal(WaiverOutcome.Refused refused) {
        if (refused instanceof WaiverOutcome.Invalid invalid) {
            return new InvalidFields(invalid.problems().stream()
                    .map(problem -> new InvalidFields.Problem(fieldOf(problem.field()), problem.message()))
                    .toList());
        }
        return refused instanceof WaiverOutcome.NotEntitled
                ? TaskRefused.notEntitled(refused.message())
                : new TaskRefused(refused.message());
    }

    /** The form's name for a field of the waiver. */
    private static String fieldOf(String field) {
        return field.equals("until") ? WAIVE_UNTIL.name() : field;
    }

    private static String reason(TaskContext task) {
        return task.find(REASON).orElseThrow(() -> invalid("reason", "Please say why."));
    }

    private Instant until(TaskContext task) {
        return task.find(WAIVE_UNTIL)
                .map(text -> term.parse(text)
                        .orElseThrow(() -> invalid("waiveUntil", "Please enter a date such as 2027-01-31.")))
                .orElseGet(term::standard);
    }

    private void record(TaskContext task, String kind, String text) {
        timeline.record(task.releaseId(), task.completedBy(), kind, text);
    }

    private static InvalidFields invalid(String field, String message) {
        return new InvalidFields(List.of(new InvalidFields.Problem(field, message)));
    }
}
