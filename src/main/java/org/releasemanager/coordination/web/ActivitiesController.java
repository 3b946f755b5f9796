package org.releasemanager.coordination.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.ActivityRequests;
import org.releasemanager.coordination.ActivityView;
import org.releasemanager.coordination.ActivityViews;
import org.releasemanager.coordination.HandOvers;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What teams do for a release: the list, activities that are added, and those that change hands. */
@RestController
class ActivitiesController {
    private static final int LONGEST_REASON = 2_000;

    private final Releases releases;
    private final ActivityViews views;
    private final ActivityRequests requests;
    private final HandOvers handOvers;

    ActivitiesController(Releases releases, ActivityViews views, ActivityRequests requests, HandOvers handOvers) {
        this.releases = releases;
        this.views = views;
        this.requests = requests;
        this.handOvers = handOvers;
    }

    record HandOver(@Nullable String to, @Nullable String reason) {}

    @GetMapping("/api/releases/{id}/activities")
    List<ActivityView> list(@PathVariable String id) {
        return views.of(releases.get(id).id());
    }

    @PostMapping("/api/releases/{id}/activities")
    ResponseEntity<?> add(
            @PathVariable String id, @RequestBody ActivityRequests.Wish body, HttpServletRequest request) {
        var outcome = requests.add(releases.get(id).id(), body, request.getRemoteUser(), manages(request));
        if (outcome instanceof ActivityRequests.Outcome.Wrong wrong) {
            return Problems.answer(Problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, wrong.fields()));
        } else if (outcome instanceof ActivityRequests.Outcome.NotEntitled not) {
            return Problems.of(HttpStatus.FORBIDDEN, "Not entitled", not.sentence());
        } else if (outcome instanceof ActivityRequests.Outcome.NotNow not) {
            return Problems.of(HttpStatus.CONFLICT, "Not possible now", not.sentence());
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(views.of(id));
    }

    /** @param task the id of the task that asks for the activity */
    @PostMapping("/api/releases/{id}/activities/{task}/hand-over")
    ResponseEntity<?> handOver(
            @PathVariable String id,
            @PathVariable String task,
            @RequestBody HandOver body,
            HttpServletRequest request) {
        String to = body.to() == null ? "" : body.to().strip();
        String reason = body.reason() == null ? "" : body.reason().strip();
        if (to.isEmpty()) {
            return Problems.field("to", "must name a person or a team");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Problems.field("reason", "must say why, in 1 to " + LONGEST_REASON + " characters");
        }
        var outcome =
                handOvers.handOver(releases.get(id).id(), task, to, reason, request.getRemoteUser(), manages(request));
        if (outcome instanceof HandOvers.Outcome.NotOpen not) {
            return Problems.of(HttpStatus.NOT_FOUND, "No such activity", not.sentence());
        } else if (outcome instanceof HandOvers.Outcome.NotEntitled not) {
            return Problems.of(HttpStatus.FORBIDDEN, "Not entitled", not.sentence());
        } else if (outcome instanceof HandOvers.Outcome.UnknownReceiver unknown) {
            return Problems.field("to", unknown.message());
        }
        return ResponseEntity.ok(views.of(id));
    }

    private static boolean manages(HttpServletRequest request) {
        return request.isUserInRole("manager") || request.isUserInRole("camunda-admin");
    }
}
