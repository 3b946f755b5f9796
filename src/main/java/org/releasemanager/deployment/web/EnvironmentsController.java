package org.releasemanager.deployment.web;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.EnvironmentBoard;
import org.releasemanager.deployment.EnvironmentInterventions;
import org.releasemanager.deployment.Intervention;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who holds and who awaits which environment; managers and administrators may overrule it. */
@RestController
class EnvironmentsController {
    private final EnvironmentBoard board;
    private final EnvironmentInterventions interventions;

    EnvironmentsController(EnvironmentBoard board, EnvironmentInterventions interventions) {
        this.board = board;
        this.interventions = interventions;
    }

    record FreeRequest(@Nullable String reason, boolean force) {}

    record FrontRequest(@Nullable String release, @Nullable String reason) {}

    record Answer(String outcome) {}

    @GetMapping("/api/environments")
    List<EnvironmentBoard.Place> list() {
        return board.all();
    }

    /** 200 when it is free, 202 when a second person has to ask for it, too. */
    @PostMapping("/api/environments/{product}/{environment}/free")
    ResponseEntity<?> free(
            @PathVariable String product,
            @PathVariable String environment,
            @RequestBody FreeRequest body,
            Principal caller) {
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return answer(interventions.free(product, environment, caller.getName(), reason, body.force()));
    }

    @PostMapping("/api/environments/{product}/{environment}/front")
    ResponseEntity<?> front(
            @PathVariable String product,
            @PathVariable String environment,
            @RequestBody FrontRequest body,
            Principal caller) {
        if (body.release() == null || body.release().isBlank()) {
            return answer(new Intervention.Invalid("release", "is missing: say which release goes first"));
        }
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return answer(interventions.toFront(product, environment, body.release(), caller.getName(), reason));
    }

    private static ResponseEntity<?> answer(Intervention intervention) {
        if (intervention instanceof Intervention.Done done) {
            return ResponseEntity.ok(new Answer(done.sentence()));
        } else if (intervention instanceof Intervention.Asked asked) {
            return ResponseEntity.accepted().body(new Answer(asked.sentence()));
        } else if (intervention instanceof Intervention.Invalid invalid) {
            return Problems.field(invalid.field(), invalid.message());
        } else if (intervention instanceof Intervention.UnknownEnvironment unknown) {
            return Problems.of(HttpStatus.NOT_FOUND, "No such environment", unknown.sentence());
        }
        return Problems.of(
                HttpStatus.CONFLICT, "Not possible now", ((Intervention.NotPossible) intervention).sentence());
    }
}
