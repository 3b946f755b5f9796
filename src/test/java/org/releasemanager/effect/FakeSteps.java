package org.releasemanager.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps that wait when the test says so; process instances live until the test ends them. */
public final class FakeSteps implements StepWaker {
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> dead = new HashSet<>();
    private final List<String> woken = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Override
    public synchronized boolean wake(String processInstanceId, String activityId) {
        boolean waits = waiting.remove(processInstanceId + "/" + activityId);
        if (waits) {
            woken.add(processInstanceId + "/" + activityId);
        }
        return waits;
    }

    @Override
    public synchronized boolean ask(String processInstanceId, String activityId) {
        asked.add(processInstanceId + "/" + activityId);
        return true;
    }

    /** The steps about which people were asked, in order. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized boolean isAlive(String processInstanceId) {
        return !dead.contains(processInstanceId);
    }

    public synchronized void waitAt(String processInstanceId, String activityId) {
        waiting.add(processInstanceId + "/" + activityId);
    }

    public synchronized void end(String processInstanceId) {
        dead.add(processInstanceId);
    }

    public synchronized List<String> woken() {
        return List.copyOf(woken);
    }
}
