package org.releasemanager.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** "Why is it waiting?", answered from what all rooms know. */
@Component
public class WaitingReasons {
    private final List<WaitReason> sources;

    WaitingReasons(List<WaitReason> sources) {
        this.sources = sources;
    }

    /** The most urgent reason; empty when the release has ended, or simply works. */
    public Optional<WaitReason.Waiting> of(Release release) {
        if (release.isEnded()) {
            return Optional.empty();
        }
        return sources.stream()
                .flatMap(source -> source.reasonFor(release.id()).stream())
                .max(Comparator.comparingInt(WaitReason.Waiting::urgency));
    }
}
