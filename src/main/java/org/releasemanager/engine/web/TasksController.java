package org.releasemanager.engine.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.Tasks;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks by REST, under the same rules as in the Tasklist. */
@RestController
class TasksController {
    private final Tasks tasks;
    private final TaskViews views;

    TasksController(Tasks tasks, TaskViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    record Page(List<TaskView> items, int page, int size, long total) {}

    record Completion(@Nullable Map<String, Object> variables) {}

    /** @param candidate {@code me} for the tasks that the caller may do; otherwise all open tasks */
    @GetMapping("/api/tasks")
    Page list(
            @RequestParam(required = false) @Nullable String release,
            @RequestParam(required = false) @Nullable String candidate,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Principal caller) {
        if (page < 0 || size < 1 || size > 500) {
            throw new IllegalArgumentException("size must be 1 to 500 and page 0 or more");
        }
        if (candidate != null && !candidate.equals("me")) {
            throw new IllegalArgumentException("candidate can only be 'me'");
        }
        var found = tasks.open(release, candidate == null ? null : caller.getName(), page, size);
        return new Page(views.of(found.items()), page, size, found.total());
    }

    @PostMapping("/api/tasks/{id}/complete")
    ResponseEntity<?> complete(
            @PathVariable String id, @RequestBody(required = false) @Nullable Completion body, Principal caller) {
        Map<String, Object> variables = body == null || body.variables() == null ? Map.of() : body.variables();
        return answer(tasks.complete(id, caller.getName(), variables));
    }

    @PostMapping("/api/tasks/{id}/claim")
    ResponseEntity<?> claim(@PathVariable String id, Principal caller) {
        return answer(tasks.claim(id, caller.getName()));
    }

    @PostMapping("/api/tasks/{id}/unclaim")
    ResponseEntity<?> unclaim(@PathVariable String id, Principal caller) {
        return answer(tasks.unclaim(id, caller.getName()));
    }

    private static ResponseEntity<?> answer(Tasks.Outcome outcome) {
        if (outcome instanceof Tasks.Outcome.AlreadyDone done) {
            return Problems.of(HttpStatus.CONFLICT, "Already done", done.sentence());
        }
        if (outcome instanceof Tasks.Outcome.Unknown unknown) {
            return Problems.of(HttpStatus.NOT_FOUND, "No such task", unknown.sentence());
        }
        return ResponseEntity.noContent().build();
    }
}
