package org.releasemanager.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.change.Commit;

/** Change sets in memory; every release touches the same files and has the same commits. */
public final class FakeChanges extends Changes {
    public final List<String> paths = new ArrayList<>();
    public final List<Commit> commits = new ArrayList<>();
    private final Map<String, ChangeSet> all = new HashMap<>();

    public FakeChanges put(String releaseId, ChangeSet changes) {
        all.put(releaseId, changes);
        return this;
    }

    @Override
    public ChangeSet of(String releaseId) {
        return find(releaseId).orElseThrow();
    }

    @Override
    public Optional<ChangeSet> find(String releaseId) {
        return Optional.ofNullable(all.get(releaseId));
    }

    @Override
    public void forEachFile(String releaseId, Consumer<ChangeSet.FileChurn> visitor) {
        paths.stream().map(AChangeSet::file).forEach(visitor);
    }

    @Override
    public void forEachCommit(String releaseId, Consumer<Commit> visitor) {
        commits.forEach(visitor);
    }
}
