package org.releasemanager.risk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mockito.stubbing.Answer;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.change.Commit;

/** Change sets in memory; every release touches the same files and has the same commits. */
public final class FakeChanges {
    public final List<String> paths = new ArrayList<>();
    public final List<Commit> commits = new ArrayList<>();
    private final Map<String, ChangeSet> all = new HashMap<>();
    private final Changes changes = mock(Changes.class);

    public FakeChanges() {
        when(changes.of(any())).thenAnswer(call -> Optional.ofNullable(all.get(call.<String>getArgument(0)))
                .orElseThrow());
        when(changes.find(any())).thenAnswer(call -> Optional.ofNullable(all.get(call.<String>getArgument(0))));
        doAnswer(visiting(() -> paths.stream().map(AChangeSet::file).toList()))
                .when(changes)
                .forEachFile(any(), any());
        doAnswer(visiting(() -> commits)).when(changes).forEachCommit(any(), any());
    }

    public FakeChanges put(String releaseId, ChangeSet changeSet) {
        all.put(releaseId, changeSet);
        return this;
    }

    public Changes asChanges() {
        return changes;
    }

    private static <T> Answer<Void> visiting(java.util.function.Supplier<List<T>> items) {
        return call -> {
            Consumer<T> visitor = call.getArgument(1);
            items.get().forEach(visitor);
            return null;
        };
    }
}
