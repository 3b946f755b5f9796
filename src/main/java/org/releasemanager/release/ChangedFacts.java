package org.releasemanager.release;

import org.releasemanager.release.spi.FactsWatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where rooms say that a fact which people approve has changed. */
@Component
public class ChangedFacts {
    private final ObjectProvider<FactsWatcher> watchers;

    ChangedFacts(ObjectProvider<FactsWatcher> watchers) {
        this.watchers = watchers;
    }

    /** In the transaction that changes it, and after the change is written. */
    public void tell(String releaseId) {
        watchers.forEach(watcher -> watcher.factsChanged(releaseId));
    }
}
