package org.releasemanager.coordination.dependency;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.releasemanager.coordination.dependency.store.DependencyRows;
import org.releasemanager.coordination.dependency.store.DependencyWaitRows;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.web.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each release waits for. */
@Component
public class Dependencies {
    private final DependencyRows rows;
    private final DependencyWaitRows waits;
    private final DependencyRequests requests;
    private final DependencyGraph graph;
    private final DependencyWatch watch;
    private final Releases releases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dependencies(
            DependencyRows rows,
            DependencyWaitRows waits,
            DependencyRequests requests,
            DependencyGraph graph,
            DependencyWatch watch,
            Releases releases,
            Timeline timeline,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.waits = waits;
        this.requests = requests;
        this.graph = graph;
        this.watch = watch;
        this.releases = releases;
        this.timeline = timeline;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        record Done(Dependency dependency) implements Outcome {}

        record Wrong(List<Problems.Field> problems) implements Outcome {}

        /** It would never end: {@code path} leads back to where it begins. */
        record Circle(String path) implements Outcome {
            public String sentence() {
                return "These releases would wait for each other for ever: " + path;
            }
        }

        /** Not as things stand. */
        record Refused(String sentence) implements Outcome {}

        /** Somebody else has to do it. */
        record NotEntitled(String sentence) implements Outcome {}
    }

    public List<Dependency> of(String releaseId) {
        return rows.ofRelease(releaseId);
    }

    public Optional<Dependency> find(String releaseId, int number) {
        return rows.find(releaseId, number);
    }

    /** Nothing is kept unless it is {@link Outcome.Done}; then it has been looked at, where that is quick. */
    public Outcome add(String releaseId, DependencyRequest request, String person) {
        return add(releaseId, request, person, false);
    }

    /** @param fromProduct whether the product's definition demands it */
    Outcome add(String releaseId, DependencyRequest request, String person, boolean fromProduct) {
        var release = releases.get(releaseId);
        if (isLaunched(release)) {
            return new Outcome.Refused(
                    "Release '" + releaseId + "' is " + release.state() + ": it waits for nothing any more");
        }
        var reading = requests.read(request, person);
        return reading instanceof DependencyRequests.Reading.Wrong wrong
                ? new Outcome.Wrong(wrong.problems())
                : changeGraph(releaseId, () -> {
                    var order = ((DependencyRequests.Reading.Right) reading).order();
                    int number = rows.nextNumber(releaseId);
                    rows.insert(dependency(releaseId, number, order, person, fromProduct));
                    timeline.record(releaseId, person, "dependency-added", added(order));
                    return number;
                });
    }

    /** Only while the plan is made; later it takes a waiver, with a reason and a second person. */
    public Outcome remove(String releaseId, int number, String person) {
        var release = releases.get(releaseId);
        var dependency = rows.find(releaseId, number).orElseThrow(() -> new UnknownDependency(releaseId, number));
        if (release.phase() != Phase.PLANNING || release.isEnded() || dependency.fromProduct()) {
            return new Outcome.Refused(
                    dependency.fromProduct()
                            ? "The product's definition demands it: waive it, with a reason and a second person"
                            : "The plan is made: waive it, with a reason and a second person");
        }
        transaction.executeWithoutResult(status -> {
            timeline.record(
                    releaseId,
                    person,
                    "dependency-removed",
                    "No longer needs " + dependency.wanted().sentence());
            rows.delete(dependency);
            events.publishEvent(new DependenciesChanged(releaseId));
        });
        return new Outcome.Done(dependency);
    }

    /** The same dependency on something else from now on. */
    public Outcome redirect(Dependency dependency, Wanted wanted, String person, String reason) {
        return changeGraph(dependency.releaseId(), () -> {
            rows.redirect(dependency, wanted, Dependency.UNSEEN, clock.instant());
            timeline.record(
                    dependency.releaseId(),
                    person,
                    "dependency-changed",
                    "Needs " + wanted.sentence() + " in place of "
                            + dependency.wanted().sentence() + ": " + reason);
            return dependency.number();
        });
    }

    private Outcome changeGraph(String releaseId, IntSupplier change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            releases.lock(releaseId);
            graph.lock();
            int number = change.getAsInt();
            var circle = graph.circleThrough(releaseId);
            if (circle.isPresent()) {
                status.setRollbackOnly();
                return new Outcome.Circle(circle.get());
            }
            events.publishEvent(new DependenciesChanged(releaseId));
            watch.lookNow(rows.find(releaseId, number).stream().toList());
            return new Outcome.Done(rows.find(releaseId, number).orElseThrow());
        }));
    }

    private boolean isLaunched(Release release) {
        return release.isEnded()
                || release.phase() == Phase.POST_RELEASE
                || waits.find(release.id())
                                .filter(DependencyWaitRows.Wait::passed)
                                .isPresent()
                        && release.phase() == Phase.RELEASE;
    }

    private Dependency dependency(
            String releaseId, int number, DependencyRequest.Order order, String person, boolean fromProduct) {
        var now = clock.instant();
        return new Dependency(
                0,
                releaseId,
                number,
                order.wanted(),
                order.category(),
                order.why(),
                order.owner(),
                fromProduct,
                Dependency.Status.OPEN,
                Dependency.UNSEEN,
                null,
                now,
                null,
                person,
                now,
                now);
    }

    private static String added(DependencyRequest.Order order) {
        return "Needs " + order.wanted().sentence() + " before it goes to production: " + order.why();
    }
}
