package org.releasemanager.approval.bpmn;

import java.util.List;
import org.releasemanager.engine.InvalidFields;

/** Says which field of a vote is wrong. */
final class InvalidVote {
    private InvalidVote() {}

    static InvalidFields withoutReason() {
        return new InvalidFields(List.of(new InvalidFields.Problem(
                "comment", "a rejection needs a reason: say what has to change before you would approve")));
    }
}
