package org.releasemanager.gate.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.ChecklistItem;
import org.releasemanager.gate.ChecklistOutcome;
import org.releasemanager.gate.Checklists;
import org.releasemanager.gate.Checklists.Answer;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers to checklists by REST. */
@RestController
class ChecklistController {
    private final Checklists checklists;

    ChecklistController(Checklists checklists) {
        this.checklists = checklists;
    }

    record AnswersRequest(@Nullable List<Answer> items) {}

    /** @param items all of the list, answered or not */
    record ChecklistView(String gate, List<ChecklistItem> items) {}

    @PutMapping("/api/releases/{id}/gates/{gateId}/checklist")
    ResponseEntity<?> answer(
            @PathVariable String id,
            @PathVariable String gateId,
            @RequestBody AnswersRequest request,
            Principal caller) {
        if (request.items() == null || request.items().isEmpty()) {
            return Problems.field("items", "is missing: give at least one answer such as {item, done, note}");
        }
        var outcome = checklists.answer(id, gateId, caller.getName(), request.items());
        if (outcome instanceof ChecklistOutcome.Answered answered) {
            return ResponseEntity.ok(new ChecklistView(gateId, answered.items()));
        }
        if (outcome instanceof ChecklistOutcome.Invalid invalid) {
            return Problems.answer(Problems.fields(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "Some fields are wrong",
                    "Nothing was recorded: some answers are wrong.",
                    invalid.problems()));
        }
        return outcome instanceof ChecklistOutcome.UnknownChecklist unknown
                ? Problems.of(
                        HttpStatus.NOT_FOUND,
                        "No such checklist",
                        "Release '" + id + "' has no checklist '" + gateId + "'; it has " + unknown.gates() + ".")
                : Problems.of(
                        HttpStatus.CONFLICT,
                        "Too late",
                        "The release has ended: its checklists take no answers any more.");
    }
}
