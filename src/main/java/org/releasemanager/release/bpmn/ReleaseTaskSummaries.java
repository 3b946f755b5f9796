package org.releasemanager.release.bpmn;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.releasemanager.engine.spi.ReleaseSummaries;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Product and phase, for the task list. */
@Component
class ReleaseTaskSummaries implements ReleaseSummaries {
    private final Releases releases;

    ReleaseTaskSummaries(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Map<String, Summary> of(Collection<String> releaseIds) {
        return releaseIds.stream()
                .flatMap(id -> releases.find(id).stream())
                .collect(Collectors.toMap(
                        Release::id,
                        release -> new Summary(
                                release.product().key(), release.phase().name())));
    }
}
