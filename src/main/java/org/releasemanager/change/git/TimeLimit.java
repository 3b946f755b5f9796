package org.releasemanager.change.git;

import java.time.Duration;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Stops a JGit operation when its time is up. */
final class TimeLimit extends EmptyProgressMonitor {
    private final long end;

    TimeLimit(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    @Override
    public boolean isCancelled() {
        return System.nanoTime() - end > 0;
    }
}
