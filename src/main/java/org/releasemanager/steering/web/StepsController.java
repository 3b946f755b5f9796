package org.releasemanager.steering.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Releases;
import org.releasemanager.steering.HandWork;
import org.releasemanager.steering.ReleaseSteps;
import org.releasemanager.steering.Steered;
import org.releasemanager.steering.StepsByHand;
import org.releasemanager.steering.store.EvidenceRows;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a release that do not go on by themselves: one more try, on without it, or by hand. */
@RestController
class StepsController {
    private final Releases releases;
    private final ReleaseSteps steps;
    private final StepsByHand byHand;
    private final EvidenceRows evidence;

    StepsController(Releases releases, ReleaseSteps steps, StepsByHand byHand, EvidenceRows evidence) {
        this.releases = releases;
        this.steps = steps;
        this.byHand = byHand;
        this.evidence = evidence;
    }

    record Why(@Nullable String reason) {}

    record ByHand(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable List<HandWork.Given> evidence) {}

    record View(List<StepView> items, List<EvidenceRows.Shown> byHand) {}

    @GetMapping("/api/releases/{id}/steps")
    View list(@PathVariable String id) {
        var release = releases.get(id);
        return new View(
                steps.of(release.id()).stream()
                        .map(step -> StepView.of(step, steps.maySkip(release, step)))
                        .toList(),
                evidence.of(release.id()));
    }

    @PostMapping("/api/releases/{id}/steps/{stepId}/retry")
    ResponseEntity<?> retry(
            @PathVariable String id,
            @PathVariable String stepId,
            @RequestBody(required = false) @Nullable Why body,
            Principal caller) {
        String release = releases.get(id).id();
        var reason = Optional.ofNullable(body).map(Why::reason).filter(text -> !text.isBlank());
        return Answers.of(steps.retry(release, stepId, caller.getName(), reason));
    }

    @PostMapping("/api/releases/{id}/steps/{stepId}/skip")
    ResponseEntity<?> skip(
            @PathVariable String id, @PathVariable String stepId, @RequestBody Why body, Principal caller) {
        String release = releases.get(id).id();
        var reason = new Reason(body.reason());
        return Answers.of(
                reason.problem().orElseGet(() -> steps.skip(release, stepId, caller.getName(), reason.checked())));
    }

    @PostMapping("/api/releases/{id}/steps/{stepId}/by-hand")
    ResponseEntity<?> byHand(
            @PathVariable String id, @PathVariable String stepId, @RequestBody ByHand body, Principal caller) {
        String release = releases.get(id).id();
        List<Problems.Field> problems = problems(body);
        if (!problems.isEmpty()) {
            return Problems.answer(Problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, problems));
        }
        var given = body.evidence() == null ? List.<HandWork.Given>of() : body.evidence();
        var work = new HandWork(
                "SUCCEEDED".equals(body.outcome()),
                new Reason(body.note()).checked(),
                given.stream().map(HandWork.Given::read).toList());
        return Answers.of(byHand.done(release, stepId, caller.getName(), work));
    }

    private static List<Problems.Field> problems(ByHand body) {
        var problems = new ArrayList<Problems.Field>();
        if (!"SUCCEEDED".equals(body.outcome()) && !"FAILED".equals(body.outcome())) {
            problems.add(new Problems.Field("outcome", "must be SUCCEEDED or FAILED"));
        }
        if (new Reason(body.note()).problem().orElse(null) instanceof Steered.Invalid invalid) {
            problems.add(new Problems.Field("note", invalid.message()));
        }
        var given = body.evidence() == null ? List.<HandWork.Given>of() : body.evidence();
        if (given.isEmpty()) {
            problems.add(
                    new Problems.Field("evidence", "is missing: show at least one thing, as text or by its sha256"));
        }
        for (int i = 0; i < given.size(); i++) {
            String field = "evidence[" + i + "]";
            given.get(i).problem().ifPresent(problem -> problems.add(new Problems.Field(field, problem)));
        }
        return problems;
    }
}
