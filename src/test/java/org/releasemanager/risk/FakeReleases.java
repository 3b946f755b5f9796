package org.releasemanager.risk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.UnknownRelease;

/** Releases in memory. */
public final class FakeReleases {
    private final Map<String, Release> all = new LinkedHashMap<>();
    private final Releases releases = mock(Releases.class);

    public FakeReleases() {
        when(releases.get(any())).thenAnswer(call -> {
            String id = call.getArgument(0);
            if (!all.containsKey(id)) {
                throw new UnknownRelease(id);
            }
            return all.get(id);
        });
        when(releases.released(anyString())).thenAnswer(call -> released());
        when(releases.ended(anyString(), anyInt())).thenAnswer(call -> all.values().stream()
                .filter(Release::isEnded)
                .limit(call.<Integer>getArgument(1))
                .toList());
    }

    public FakeReleases put(Release release) {
        all.put(release.id(), release);
        return this;
    }

    /** What the rooms under test are given; what they told it can be verified. */
    public Releases asReleases() {
        return releases;
    }

    private List<Release> released() {
        return all.values().stream().filter(each -> each.state().isReleased()).toList();
    }
}
