package org.releasemanager.engine;

import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.releasemanager.engine.spi.TaskWatch;
import org.springframework.stereotype.Component;

/** Tells the rooms that watch user tasks what happens to them. Tasks of processes that are no release's are nobody's. */
@Component
class TaskWatches {
    private final List<TaskWatch> watches;
    private final IdentityService identities;

    TaskWatches(List<TaskWatch> watches, IdentityService identities) {
        this.watches = watches;
        this.identities = identities;
    }

    void opened(DelegateTask task) {
        tell(task, TaskWatch::opened);
    }

    void changed(DelegateTask task) {
        tell(task, TaskWatch::changed);
    }

    void completed(DelegateTask task) {
        String person = identities.getCurrentAuthentication().getUserId();
        tell(task, (watch, watched) -> watch.completed(watched, person));
    }

    void withdrawn(DelegateTask task) {
        tell(task, TaskWatch::withdrawn);
    }

    private void tell(DelegateTask task, BiConsumer<TaskWatch, WatchedTask> what) {
        if (task.getExecution() != null && task.getExecution().getProcessBusinessKey() != null) {
            var watched = new WatchedTask(task);
            watches.forEach(watch -> what.accept(watch, watched));
        }
    }
}
