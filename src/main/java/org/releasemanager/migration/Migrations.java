package org.releasemanager.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.releasemanager.migration.spi.ReleaseModels;
import org.releasemanager.migration.spi.ReleaseModels.Change;
import org.releasemanager.migration.spi.ReleaseModels.Result;
import org.releasemanager.migration.spi.ReleaseModels.RouteProblem;
import org.releasemanager.migration.store.MigrationRows;
import org.releasemanager.migration.store.MovedReleaseRows;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders to move running releases to other models: rehearsed, planned, confirmed by a second person, or withdrawn. */
@Component
public class Migrations {
    private static final int PORTION = 200;

    private final ReleaseModels models;
    private final Releases releases;
    private final OrderCheck check;
    private final MigrationRows rows;
    private final MovedReleaseRows moved;
    private final Clock clock;

    Migrations(
            ReleaseModels models,
            Releases releases,
            OrderCheck check,
            MigrationRows rows,
            MovedReleaseRows moved,
            Clock clock) {
        this.models = models;
        this.releases = releases;
        this.check = check;
        this.rows = rows;
        this.moved = moved;
        this.clock = clock;
    }

    public record Page<T>(List<T> items, int page, int size, long total) {}

    /** A dry run, or what is wrong with the order. */
    public sealed interface Rehearsal {
        record Rehearsed(String to, Page<MovedRelease> releases) implements Rehearsal {}

        record Invalid(List<RouteProblem> problems) implements Rehearsal {}
    }

    /** What would become of some of the releases; changes nothing. */
    public Rehearsal rehearse(Order order, int page, int size) {
        String to = target(order);
        var problems = check.problems(order, to);
        if (!problems.isEmpty()) {
            return new Rehearsal.Invalid(problems);
        }
        var items = chosen(order, to, (long) page * size, size).stream()
                .map(id -> rehearsed(id, models.rehearse(id, order.route(to))))
                .toList();
        long total = order.releases() == null
                ? models.count(order.from(), to)
                : order.releases().size();
        return new Rehearsal.Rehearsed(to, new Page<>(items, page, size, total));
    }

    /** One release is moved soon, several wait for a second person. */
    @Transactional
    public Planned plan(Order order, String person) {
        String to = target(order);
        var problems = check.problems(order, to);
        if (!problems.isEmpty()) {
            return new Planned.Invalid(problems);
        }
        var all = allChosen(order, to);
        if (all.isEmpty()) {
            return new Planned.Invalid(List.of(OrderCheck.NOTHING_TO_DO));
        }
        String id = UUID.randomUUID().toString();
        rows.insert(id, order, to, person, clock.instant());
        moved.insert(id, all);
        if (all.size() == 1) {
            rows.start(id, clock.instant());
        }
        return new Planned.Accepted(get(id));
    }

    @Transactional
    public Planned confirm(String id, String person) {
        var migration = get(id);
        if (migration.person().equals(person)) {
            return new Planned.NotEntitled("You ordered this move yourself: a second person has to confirm it");
        }
        return rows.confirm(id, person, clock.instant()) ? new Planned.Accepted(get(id)) : tooLate(id);
    }

    @Transactional
    public Planned withdraw(String id) {
        get(id);
        return rows.withdraw(id, clock.instant()) ? new Planned.Accepted(get(id)) : tooLate(id);
    }

    /** @throws UnknownMigration if there is none with this id */
    public Migration get(String id) {
        return rows.find(id).orElseThrow(() -> new UnknownMigration(id));
    }

    /** Newest first. */
    public Page<Migration> list(int page, int size) {
        return new Page<>(rows.list((long) page * size, size), page, size, rows.count());
    }

    public Page<MovedRelease> releases(String id, int page, int size) {
        return new Page<>(moved.list(get(id).id(), (long) page * size, size), page, size, moved.count(id));
    }

    /** How many releases of a move are in each state. */
    public Map<MovedRelease.State, Long> counts(String id) {
        return moved.counts(id);
    }

    /** @param models what each process instance followed before, and followed afterwards */
    public record PastMove(Migration migration, List<Change> models) {}

    /** All moves of a release, oldest first. */
    public List<PastMove> of(String releaseId) {
        return moved.migrationsOf(releaseId).stream()
                .map(id -> new PastMove(get(id), moved.changes(id, releaseId)))
                .toList();
    }

    private Planned tooLate(String id) {
        return new Planned.TooLate("The move is " + get(id).state() + ": it does not wait for a word any more");
    }

    private String target(Order order) {
        return Objects.requireNonNullElseGet(order.to(), () -> models.newest().orElse("none"));
    }

    private List<String> chosen(Order order, String to, long offset, int limit) {
        return order.releases() == null
                ? models.releases(order.from(), to, offset, limit)
                : order.releases().stream().skip(offset).limit(limit).toList();
    }

    private List<String> allChosen(Order order, String to) {
        var all = new ArrayList<String>();
        long offset = 0;
        for (var some = chosen(order, to, 0, PORTION); !some.isEmpty(); some = chosen(order, to, offset, PORTION)) {
            some.stream().filter(this::isRunning).forEach(all::add);
            offset += some.size();
        }
        return all;
    }

    private boolean isRunning(String releaseId) {
        return releases.find(releaseId).filter(release -> !release.isEnded()).isPresent();
    }

    private static MovedRelease rehearsed(String id, Result result) {
        return result instanceof Result.Refused refused
                ? new MovedRelease(id, MovedRelease.State.REFUSED, refused.hindrances(), List.of())
                : new MovedRelease(id, MovedRelease.State.MOVABLE, List.of(), ((Result.Moved) result).changes());
    }
}
