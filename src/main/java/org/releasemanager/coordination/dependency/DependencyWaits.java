package org.releasemanager.coordination.dependency;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.releasemanager.coordination.dependency.store.DependencyRows;
import org.releasemanager.coordination.dependency.store.DependencyWaitRows;
import org.releasemanager.coordination.dependency.store.DependencyWaitRows.Wait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases that stand before production. What they wait for is in our tables, so nothing is lost that happens before they
 * come, or while nobody listens.
 */
@Component
public class DependencyWaits {
    private static final Logger log = LoggerFactory.getLogger(DependencyWaits.class);

    private final DependencyWaitRows waits;
    private final DependencyRows rows;
    private final DependencyWatch watch;
    private final List<Companions> companions;
    private final DependencySteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DependencyWaits(
            DependencyWaitRows waits,
            DependencyRows rows,
            DependencyWatch watch,
            List<Companions> companions,
            DependencySteps steps,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.waits = waits;
        this.rows = rows;
        this.watch = watch;
        this.companions = companions;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The process asks whether it may go on, in its own transaction; it is woken whenever the answer changes. */
    public Verdict check(String releaseId, String processInstanceId) {
        watch.lookNow(rows.ofRelease(releaseId));
        var verdict = verdict(rows.ofRelease(releaseId), releaseId, together());
        boolean isHere = waits.find(releaseId)
                .filter(wait -> !wait.passed() && wait.processInstanceId().equals(processInstanceId))
                .isPresent();
        if (isHere) {
            waits.put(releaseId, verdict);
        } else {
            waits.arrive(releaseId, processInstanceId, verdict, clock.instant());
        }
        if (verdict == Verdict.SETTLED) {
            waits.pass(releaseId, clock.instant());
        }
        return verdict;
    }

    /** Where it waits now, if it does. */
    public Optional<Wait> of(String releaseId) {
        return waits.find(releaseId).filter(wait -> !wait.passed());
    }

    /** Those of the releases that stand before production with nothing else to wait for than each other. */
    public Set<String> ready(Collection<String> releaseIds) {
        var dependencies = byRelease(rows.ofThoseWhoWait());
        return waits.open().stream()
                .map(Wait::releaseId)
                .filter(releaseIds::contains)
                .filter(id -> Verdict.of(dependencies.getOrDefault(id, List.of())) == Verdict.SETTLED)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean willWake(String processInstanceId) {
        return waits.isOpen(processInstanceId);
    }

    /** Wakes all whose process acts on something that no longer holds; a handful of statements, however many wait. */
    void wakeAll() {
        var open = waits.open();
        if (open.isEmpty()) {
            return;
        }
        var dependencies = byRelease(rows.ofThoseWhoWait());
        var together = together();
        open.stream()
                .filter(wait ->
                        verdict(dependencies.getOrDefault(wait.releaseId(), List.of()), wait.releaseId(), together)
                                != wait.verdict())
                .forEach(this::wake);
    }

    private void wake(Wait wait) {
        try {
            boolean woken = Objects.requireNonNull(transaction.execute(status -> {
                boolean done = waits.claim(wait) && steps.wake(wait.processInstanceId());
                if (!done) {
                    status.setRollbackOnly();
                }
                return done;
            }));
            if (!woken && !steps.isAlive(wait.processInstanceId())) {
                waits.drop(wait);
            }
        } catch (RuntimeException failure) {
            // One release whose process cannot go on now must not keep the others.
            log.warn("Release {} could not be woken; it is tried again", wait.releaseId(), failure);
        }
    }

    private Set<String> together() {
        return companions.stream()
                .flatMap(one -> one.waiting().stream())
                .flatMap(group -> group.releases().stream())
                .collect(Collectors.toSet());
    }

    private static Verdict verdict(Collection<Dependency> dependencies, String releaseId, Set<String> together) {
        var own = Verdict.of(dependencies);
        return own == Verdict.SETTLED && together.contains(releaseId) ? Verdict.OPEN : own;
    }

    private static Map<String, List<Dependency>> byRelease(List<Dependency> dependencies) {
        return dependencies.stream().collect(Collectors.groupingBy(Dependency::releaseId));
    }
}
