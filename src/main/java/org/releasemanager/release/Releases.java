package org.releasemanager.release;

import java.util.List;
import org.springframework.stereotype.Component;

/** All releases, running and ended. */
@Component
public class Releases {
    /** @throws UnknownRelease if there is none with this id */
    public Release get(String id) {
        throw new UnknownRelease(id);
    }

    /** The releases of a product that reached production and stayed there, newest first. */
    public List<Release> released(String product) {
        return List.of();
    }

    /** All ended releases of a product, newest first, at most {@code limit}. */
    public List<Release> ended(String product, int limit) {
        return List.of();
    }

    public void recordRisk(String id, int score, String level) {}

    /** A new round after a rework: the commit that counts from now on, and the round raised by one. */
    public void startNextRound(String id) {}

    /** The commit that counts from now on, because the ref has moved. */
    public void moveTo(String id, String commit) {}

    /** One step more that was skipped, forced or done by hand; also told on the timeline. */
    public void recordDeviation(String id, String what) {}
}
