package org.releasemanager.coordination.dependency;

import java.util.List;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.web.Problems;
import org.springframework.stereotype.Component;

/** What a person can do about a dependency that can never be satisfied as it stands, besides waiving it. */
@Component
public class DependencyWaysOut {
    private final Dependencies dependencies;
    private final Releases releases;
    private final Timeline timeline;

    DependencyWaysOut(Dependencies dependencies, Releases releases, Timeline timeline) {
        this.dependencies = dependencies;
        this.releases = releases;
        this.timeline = timeline;
    }

    /** Those that a person has to decide about, by number. */
    public List<Dependency> impossible(String releaseId) {
        return dependencies.of(releaseId).stream()
                .filter(one -> one.status() == Status.IMPOSSIBLE)
                .toList();
    }

    /** Another release takes the place of the one that was lost. */
    public Outcome replace(Dependency dependency, String replacement, String person, String reason) {
        if (releases.find(replacement).isEmpty()) {
            return wrong("replacement", "there is no release '" + replacement + "'");
        }
        return dependencies.redirect(
                dependency, new Wanted.OneRelease(replacement, reaches(dependency)), person, reason);
    }

    /** It will be done again, under the next number: any later release of the same product will do. */
    public Outcome waitOn(Dependency dependency, String person, String reason) {
        var wanted = dependency.wanted() instanceof Wanted.OneRelease one
                ? releases.find(one.release())
                        .map(lost -> after(lost, one.reaches()))
                        .orElse(dependency.wanted())
                : dependency.wanted();
        return wanted instanceof Wanted.OneRelease
                ? wrong("choice", "the release is not there any more: name another one, or waive it")
                : dependencies.redirect(dependency, wanted, person, reason);
    }

    /** The release gives up waiting, and with it its launch. */
    public void abort(String releaseId, String person, String reason) {
        timeline.record(releaseId, person, "dependencies-given-up", person + " gives up waiting: " + reason);
    }

    private static Wanted after(Release lost, Milestone reaches) {
        return new Wanted.AnyRelease(lost.product().key(), ">" + lost.version(), reaches);
    }

    private static Milestone reaches(Dependency dependency) {
        if (dependency.wanted() instanceof Wanted.OneRelease one) {
            return one.reaches();
        }
        return dependency.wanted() instanceof Wanted.AnyRelease any ? any.reaches() : Milestone.RELEASED;
    }

    private static Outcome wrong(String field, String message) {
        return new Outcome.Wrong(List.of(new Problems.Field(field, message)));
    }
}
