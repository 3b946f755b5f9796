package org.releasemanager.migration.web;

import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.migration.Migration;
import org.releasemanager.migration.Migrations;
import org.releasemanager.migration.Migrations.Page;
import org.releasemanager.migration.Migrations.Rehearsal;
import org.releasemanager.migration.MovedRelease;
import org.releasemanager.migration.Planned;
import org.releasemanager.migration.spi.ReleaseModels.Change;
import org.releasemanager.migration.spi.ReleaseModels.RouteProblem;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moves of running releases to other models, by REST. */
@RestController
class MigrationsController {
    private final Migrations migrations;
    private final Releases releases;

    MigrationsController(Migrations migrations, Releases releases) {
        this.migrations = migrations;
        this.releases = releases;
    }

    /** What would become of a page of the releases. */
    record DryRun(boolean dryRun, String to, List<MovedRelease> items, int page, int size, long total) {}

    record PastMove(
            String migration,
            String reason,
            String person,
            @Nullable String confirmedBy,
            @Nullable Instant startedAt,
            List<Change> models) {}

    /** @param page and size of the answer to a dry run, which looks at no more releases than that */
    @PostMapping("/api/migrations")
    ResponseEntity<?> order(
            @RequestBody OrderedMigration body,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Principal caller) {
        if (body.isRehearsal()) {
            checkPage(page, size);
            return answer(migrations.rehearse(body.order(), page, size));
        }
        var planned = migrations.plan(body.order(), caller.getName());
        if (planned instanceof Planned.Accepted accepted) {
            return ResponseEntity.created(
                            URI.create("/api/migrations/" + accepted.migration().id()))
                    .body(view(accepted.migration()));
        }
        return answer(planned);
    }

    @PostMapping("/api/migrations/{id}/confirm")
    ResponseEntity<?> confirm(@PathVariable String id, Principal caller) {
        return answer(migrations.confirm(id, caller.getName()));
    }

    @PostMapping("/api/migrations/{id}/withdraw")
    ResponseEntity<?> withdraw(@PathVariable String id) {
        return answer(migrations.withdraw(id));
    }

    @GetMapping("/api/migrations")
    Page<MigrationView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        checkPage(page, size);
        var found = migrations.list(page, size);
        return new Page<>(found.items().stream().map(this::view).toList(), page, size, found.total());
    }

    @GetMapping("/api/migrations/{id}")
    MigrationView get(@PathVariable String id) {
        return view(migrations.get(id));
    }

    /** What became of each release, and the exact models of those that moved. */
    @GetMapping("/api/migrations/{id}/releases")
    Page<MovedRelease> releases(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        checkPage(page, size);
        return migrations.releases(id, page, size);
    }

    /** The moves of one release. */
    @GetMapping("/api/releases/{id}/migrations")
    List<PastMove> of(@PathVariable String id) {
        return migrations.of(releases.get(id).id()).stream()
                .map(past -> new PastMove(
                        past.migration().id(),
                        past.migration().reason(),
                        past.migration().person(),
                        past.migration().confirmedBy(),
                        past.migration().startedAt(),
                        past.models()))
                .toList();
    }

    private ResponseEntity<?> answer(Rehearsal rehearsal) {
        if (rehearsal instanceof Rehearsal.Invalid invalid) {
            return wrong(invalid.problems());
        }
        var done = (Rehearsal.Rehearsed) rehearsal;
        var found = done.releases();
        return ResponseEntity.ok(new DryRun(true, done.to(), found.items(), found.page(), found.size(), found.total()));
    }

    private ResponseEntity<?> answer(Planned planned) {
        if (planned instanceof Planned.Invalid invalid) {
            return wrong(invalid.problems());
        }
        if (planned instanceof Planned.NotEntitled refused) {
            return Problems.of(HttpStatus.FORBIDDEN, "Not entitled", refused.sentence());
        }
        return planned instanceof Planned.TooLate late
                ? Problems.of(HttpStatus.CONFLICT, "Too late", late.sentence())
                : ResponseEntity.ok(view(((Planned.Accepted) planned).migration()));
    }

    private MigrationView view(Migration migration) {
        return MigrationView.of(migration, migrations.counts(migration.id()));
    }

    private static ResponseEntity<ProblemDetail> wrong(List<RouteProblem> problems) {
        return Problems.answer(Problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY,
                problems.stream()
                        .map(problem -> new Problems.Field(problem.field(), problem.message()))
                        .toList()));
    }

    private static void checkPage(int page, int size) {
        if (page < 0 || size < 1 || size > 500) {
            throw new IllegalArgumentException("size must be 1 to 500 and page 0 or more");
        }
    }
}
