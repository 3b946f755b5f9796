package org.releasemanager.risk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.releasemanager.release.Timeline;

/** A timeline in memory. */
public final class FakeTimeline {
    public final List<String> kinds = new ArrayList<>();
    public final List<String> texts = new ArrayList<>();
    private final Timeline timeline = mock(Timeline.class);

    public FakeTimeline() {
        doAnswer(call -> {
                    kinds.add(call.getArgument(2));
                    return texts.add(call.getArgument(3));
                })
                .when(timeline)
                .record(any(), any(), any(), any());
    }

    public Timeline asTimeline() {
        return timeline;
    }
}
