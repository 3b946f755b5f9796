package org.releasemanager.release;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Products;
import org.releasemanager.release.store.ReleaseRow;
import org.releasemanager.release.store.ReleaseRows;
import org.releasemanager.release.store.StandingRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All releases, running and ended. */
@Component
public class Releases {
    private final ReleaseRows rows;
    private final StandingRows standings;
    private final Products products;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            ReleaseRows rows,
            StandingRows standings,
            Products products,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.products = products;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** @throws UnknownRelease if there is none with this id */
    public Release get(String id) {
        return find(id).orElseThrow(() -> new UnknownRelease(id));
    }

    public Optional<Release> find(String id) {
        return rows.find(id).map(this::release);
    }

    /** The releases of a product that reached production and stayed there, newest first. */
    public List<Release> released(String product) {
        var states = List.of(ReleaseState.COMPLETED.name(), ReleaseState.COMPLETED_WITH_DEVIATIONS.name());
        return rows.ended(product, states, 500).stream().map(this::release).toList();
    }

    /** All ended releases of a product, newest first, at most {@code limit}. */
    public List<Release> ended(String product, int limit) {
        return rows.ended(product, null, limit).stream().map(this::release).toList();
    }

    /** Whoever writes several things of a release locks it first, so that nobody waits for each other in a circle. */
    public void lock(String id) {
        rows.lock(id);
    }

    /** How these releases stand, and those of these products that run or have ended since; in one statement. */
    public List<Standing> standings(Collection<String> ids, Collection<String> products, Instant endedSince) {
        return standings.of(ids, products, endedSince);
    }

    /** All releases that have not ended. */
    public List<Release> running() {
        return rows.unended().stream().map(this::release).toList();
    }

    public record Page(List<Release> items, int page, int size, long total) {}

    public Page list(
            @Nullable String product,
            @Nullable ReleaseState state,
            @Nullable String text,
            boolean oldestFirst,
            int page,
            int size) {
        var filter = new ReleaseRows.Filter(product, state == null ? null : state.name(), text, oldestFirst);
        var items = rows.list(filter, page, size).stream().map(this::release).toList();
        return new Page(items, page, size, rows.count(filter));
    }

    /** The phase that the process has entered. */
    @Transactional
    public void enter(String id, Phase phase) {
        rows.set(id, "phase", phase.name());
        rows.set(id, "state", phase.state().name());
        events.publishEvent(new ReleaseMoved(id, phase.state()));
        timeline.record(id, Timeline.SYSTEM, "phase-entered", "Phase entered: " + phase.label());
    }

    @Transactional
    public void recordRisk(String id, int score, String level) {
        rows.set(id, "risk_score", score);
        rows.set(id, "risk_level", level);
    }

    /** A new round after a rework: everything that was judged is judged again. */
    @Transactional
    public void startNextRound(String id) {
        rows.increment(id, "round");
        timeline.record(id, Timeline.SYSTEM, "round-started", "Round " + get(id).round() + " started");
    }

    /** The commit that counts from now on, because the ref has moved. */
    @Transactional
    public void moveTo(String id, String commit) {
        rows.set(id, "commit_hash", commit);
        timeline.record(id, Timeline.SYSTEM, "commit-moved", "The release is now at commit " + commit);
    }

    /** Another ref or previous version, because a person corrected the scope. */
    @Transactional
    public void correctScope(
            String id, String ref, String commit, @Nullable String previousVersion, @Nullable String previousCommit) {
        rows.set(id, "ref", ref);
        rows.set(id, "commit_hash", commit);
        rows.set(id, "previous_version", previousVersion);
        rows.set(id, "previous_commit", previousCommit);
    }

    /** When production may start at the earliest from now on. */
    @Transactional
    public void retarget(String id, ZonedDateTime target) {
        rows.set(id, "target_start", OffsetDateTime.ofInstant(target.toInstant(), ZoneOffset.UTC));
        rows.set(id, "target_zone", target.getZone().getId());
        timeline.record(id, Timeline.SYSTEM, "target-set", "Production may start at " + target);
    }

    /** Held, or as it was before. */
    void put(String id, ReleaseState state) {
        rows.set(id, "state", state.name());
        events.publishEvent(new ReleaseMoved(id, state));
    }

    /** The version has left production again: known at once, though the review is still to come. */
    @Transactional
    public void markRolledBack(String id) {
        rows.set(id, "state", ReleaseState.ROLLED_BACK.name());
        events.publishEvent(new ReleaseMoved(id, ReleaseState.ROLLED_BACK));
    }

    /** The process has reached its end; steps that were skipped, forced or done by hand stay visible in the state. */
    @Transactional
    public void conclude(String id, ReleaseState state) {
        boolean deviated = state == ReleaseState.COMPLETED && get(id).deviations() > 0;
        var last = deviated ? ReleaseState.COMPLETED_WITH_DEVIATIONS : state;
        end(id, last, last.sentence());
    }

    /** Ends the release; harmless when repeated. */
    @Transactional
    public void end(String id, ReleaseState state, String outcome) {
        if (rows.end(id, state.name(), outcome, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            timeline.record(id, Timeline.SYSTEM, "release-ended", "The release ended: " + outcome);
            events.publishEvent(new ReleaseMoved(id, state));
        }
    }

    /** Forgets a release and all that hangs on it. Only demo releases are ever forgotten. */
    @Transactional
    public void forgetDemo(String id) {
        if (get(id).demo()) {
            rows.delete(id);
        }
    }

    public List<Release> demo() {
        return rows.demo().stream().map(this::release).toList();
    }

    private Release release(ReleaseRow row) {
        return new Release(
                row.id(),
                products.revision(row.product(), row.productRevision()),
                row.version(),
                ReleaseType.valueOf(row.type()),
                ReleaseState.valueOf(row.state()),
                Phase.valueOf(row.phase()),
                row.ref(),
                row.commitHash(),
                row.previousVersion(),
                row.previousCommit(),
                row.round(),
                row.requester(),
                row.summary(),
                target(row),
                row.riskScore(),
                row.riskLevel(),
                row.deviations(),
                row.outcome(),
                row.processInstanceId(),
                row.demo(),
                row.createdAt().toInstant(),
                row.endedAt() == null ? null : row.endedAt().toInstant());
    }

    private static @Nullable ZonedDateTime target(ReleaseRow row) {
        if (row.targetStart() == null) {
            return null;
        }
        String zone = row.targetZone();
        return row.targetStart().atZoneSameInstant(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    }
}
