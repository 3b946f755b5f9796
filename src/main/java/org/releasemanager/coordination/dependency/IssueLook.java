package org.releasemanager.coordination.dependency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.coordination.spi.IssueStates;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How issues stand, by their trackers. An issue that no tracker knows stays as people have said. */
@Component
class IssueLook implements Look {
    private static final Logger log = LoggerFactory.getLogger(IssueLook.class);

    private final List<IssueStates> trackers;
    private final Releases releases;

    IssueLook(List<IssueStates> trackers, Releases releases) {
        this.trackers = trackers;
        this.releases = releases;
    }

    @Override
    public Wanted.Kind kind() {
        return Wanted.Kind.ISSUE;
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Map<Long, Finding> look(Collection<Dependency> dependencies) {
        var found = new HashMap<Long, Finding>();
        for (var one : dependencies) {
            if (one.wanted() instanceof Wanted.Issue wanted && !trackers.isEmpty()) {
                try {
                    ask(releases.get(one.releaseId()), wanted, one.id(), found);
                } catch (RuntimeException unknown) {
                    log.warn(
                            "Tracker did not answer for {} of {}; asked again later",
                            one.title(),
                            one.releaseId(),
                            unknown);
                }
            }
        }
        return found;
    }

    private void ask(Release release, Wanted.Issue wanted, long id, Map<Long, Finding> found) {
        trackers.stream()
                .flatMap(tracker -> tracker.stateOf(release, wanted.key()).stream())
                .findFirst()
                .ifPresent(state -> found.put(
                        id,
                        state.equalsIgnoreCase(wanted.state())
                                ? Finding.satisfied("it is " + state)
                                : Finding.open("it is " + state)));
    }
}
