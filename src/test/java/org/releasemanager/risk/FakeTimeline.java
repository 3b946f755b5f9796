package org.releasemanager.risk;

import java.util.ArrayList;
import java.util.List;
import org.releasemanager.release.Timeline;

/** A timeline in memory. */
public final class FakeTimeline extends Timeline {
    public final List<String> kinds = new ArrayList<>();
    public final List<String> texts = new ArrayList<>();

    @Override
    public void record(String releaseId, String actor, String kind, String text) {
        kinds.add(kind);
        texts.add(text);
    }
}
