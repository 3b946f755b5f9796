package org.releasemanager.change.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.spi.ScopeSource;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;
import org.springframework.stereotype.Component;

/** The manager corrects the ref or the version to compare with, or gives the release up. */
@Component
class ScopeCompletion implements TaskCompletion {
    private static final String ABORT = "ABORT";

    private final ScopeSource scopes;
    private final Releases releases;
    private final Timeline timeline;

    ScopeCompletion(ScopeSource scopes, Releases releases, Timeline timeline) {
        this.scopes = scopes;
        this.releases = releases;
        this.timeline = timeline;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_correctScope");
    }

    @Override
    public void completing(TaskContext task) {
        String choice = task.get(ChangeVariables.CHOICE);
        var reason = task.find(ChangeVariables.REASON);
        if (choice.equals(ABORT) && reason.isEmpty()) {
            throw wrong("reason", "giving a release up needs a reason");
        }
        var ref = task.find(ChangeVariables.REF);
        var previous = task.find(ChangeVariables.PREVIOUS);
        if (!choice.equals(ABORT) && (ref.isPresent() || previous.isPresent())) {
            correct(task.releaseId(), ref, previous);
        }
        timeline.record(
                task.releaseId(),
                task.completedBy(),
                "scope-corrected",
                task.completedBy() + " chose " + choice
                        + reason.map(text -> ": " + text).orElse(""));
    }

    /** Whatever was not entered stays as it is; the version of the release always does. */
    private void correct(String releaseId, Optional<String> ref, Optional<String> previous) {
        var release = releases.get(releaseId);
        try {
            var scope = scopes.propose(new ScopeSource.Request(
                    release.product(),
                    ref.or(() -> Optional.of(release.ref())),
                    previous.or(() -> Optional.ofNullable(release.previousVersion())),
                    Optional.of(release.version()),
                    Optional.of(release.type())));
            releases.correctScope(
                    releaseId, scope.ref(), scope.commit(), scope.previousVersion(), scope.previousCommit());
        } catch (ScopeRefused refused) {
            throw wrong(refused.field().equals("previous") ? "previous" : "ref", String.valueOf(refused.getMessage()));
        }
    }

    private static InvalidFields wrong(String field, String message) {
        return new InvalidFields(List.of(new InvalidFields.Problem(field, message)));
    }
}
