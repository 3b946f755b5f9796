package org.releasemanager.gate;

import java.util.List;

/** What came of answers to a checklist. */
public sealed interface ChecklistOutcome {
    /** @param items all of the list, as they stand now */
    record Answered(List<ChecklistItem> items) implements ChecklistOutcome {}

    /** @param gates the checklists that there are */
    record UnknownChecklist(List<String> gates) implements ChecklistOutcome {}

    record Ended() implements ChecklistOutcome {}

    record Invalid(List<WaiverOutcome.FieldProblem> problems) implements ChecklistOutcome {}
}
