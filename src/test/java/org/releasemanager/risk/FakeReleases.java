package org.releasemanager.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.UnknownRelease;

/** Releases in memory; remembers what it was told. */
public final class FakeReleases extends Releases {
    public final List<String> recorded = new ArrayList<>();
    private final Map<String, Release> all = new LinkedHashMap<>();

    public FakeReleases put(Release release) {
        all.put(release.id(), release);
        return this;
    }

    @Override
    public Release get(String id) {
        if (!all.containsKey(id)) {
            throw new UnknownRelease(id);
        }
        return all.get(id);
    }

    @Override
    public List<Release> released(String product) {
        return all.values().stream().filter(each -> each.state().isReleased()).toList();
    }

    @Override
    public List<Release> ended(String product, int limit) {
        return all.values().stream().filter(Release::isEnded).limit(limit).toList();
    }

    @Override
    public void recordRisk(String id, int score, String level) {
        recorded.add(id + " " + score + " " + level);
    }
}
