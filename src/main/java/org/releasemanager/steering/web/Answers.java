package org.releasemanager.steering.web;

import java.util.Map;
import org.releasemanager.steering.Steered;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Outcomes as HTTP tells them. */
final class Answers {
    private Answers() {}

    static ResponseEntity<?> of(Steered outcome) {
        if (outcome instanceof Steered.Done done) {
            return ResponseEntity.ok(Map.of("result", "DONE", "detail", done.sentence()));
        }
        if (outcome instanceof Steered.Asked asked) {
            return ResponseEntity.accepted().body(Map.of("result", "ASKED", "detail", asked.sentence()));
        }
        if (outcome instanceof Steered.Invalid invalid) {
            return Problems.field(invalid.field(), invalid.message());
        }
        if (outcome instanceof Steered.NotAllowed refused) {
            return Problems.of(HttpStatus.FORBIDDEN, "Not allowed", refused.sentence());
        }
        if (outcome instanceof Steered.Unknown unknown) {
            return Problems.of(HttpStatus.NOT_FOUND, "Not there", unknown.sentence());
        }
        return Problems.of(HttpStatus.CONFLICT, "Not possible now", ((Steered.NotPossible) outcome).sentence());
    }
}
