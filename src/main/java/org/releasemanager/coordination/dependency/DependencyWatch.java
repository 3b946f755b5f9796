package org.releasemanager.coordination.dependency;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.coordination.dependency.store.DependencyRows;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Standing;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at all dependencies of all running releases, also at those that were satisfied: what is out can be taken back. */
@Component
class DependencyWatch {
    private final DependencyRows rows;
    private final List<Look> looks;
    private final Releases releases;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DependencyWatch(
            DependencyRows rows,
            List<Look> looks,
            Releases releases,
            Timeline timeline,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.looks = looks;
        this.releases = releases;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What our own tables know. */
    void lookQuickly() {
        forgetEnded();
        lookAt(true, rows.watched(kinds(true)));
    }

    /** What has to be asked outside. */
    void lookOutside() {
        lookAt(false, rows.watched(kinds(false)));
    }

    /** In the caller's transaction, so only what is quick. */
    void lookNow(Collection<Dependency> dependencies) {
        lookAt(true, dependencies);
    }

    private void lookAt(boolean quick, Collection<Dependency> dependencies) {
        for (var look : looks) {
            var own = dependencies.stream()
                    .filter(one -> one.wanted().kind() == look.kind() && one.status() != Status.WAIVED)
                    .toList();
            if (look.isQuick() == quick && !own.isEmpty()) {
                var found = look.look(own);
                own.stream().filter(one -> found.containsKey(one.id())).forEach(one -> keep(one, found.get(one.id())));
            }
        }
    }

    private void keep(Dependency dependency, @Nullable Finding finding) {
        if (finding == null
                || finding.status() == dependency.status() && finding.sentence().equals(dependency.finding())) {
            return;
        }
        boolean turned = finding.status() != dependency.status();
        transaction.executeWithoutResult(status -> {
            if (turned) {
                releases.lock(dependency.releaseId());
            }
            var since = turned ? clock.instant() : dependency.since();
            boolean first = rows.found(dependency, finding.status(), finding.sentence(), finding.metBy(), since);
            if (first && turned) {
                timeline.record(
                        dependency.releaseId(),
                        Timeline.SYSTEM,
                        "dependency-" + word(finding),
                        sentence(dependency, finding));
            }
        });
    }

    private static String word(Finding finding) {
        return switch (finding.status()) {
            case SATISFIED, WAIVED -> "satisfied";
            case IMPOSSIBLE -> "impossible";
            case OPEN -> "open-again";
        };
    }

    private static String sentence(Dependency dependency, Finding finding) {
        String how =
                switch (finding.status()) {
                    case SATISFIED, WAIVED -> " is satisfied: ";
                    case IMPOSSIBLE ->
                        dependency.status() == Status.SATISFIED
                                ? " was satisfied, and can never be any more: "
                                : " can never be satisfied: ";
                    case OPEN -> " is open again: ";
                };
        return "D" + dependency.title().substring(1) + how.stripTrailing() + " " + finding.sentence();
    }

    private void forgetEnded() {
        var owners = rows.watchedReleases();
        if (!owners.isEmpty()) {
            rows.forget(releases.standings(owners, List.of(), clock.instant()).stream()
                    .filter(Standing::isEnded)
                    .map(Standing::id)
                    .toList());
        }
    }

    private Set<Wanted.Kind> kinds(boolean quick) {
        return looks.stream()
                .filter(look -> look.isQuick() == quick)
                .map(Look::kind)
                .collect(Collectors.toSet());
    }
}
