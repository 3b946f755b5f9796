package org.releasemanager.release.spi;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says, if it knows, why a release waits. Rooms that let a release wait contribute one; the most urgent is shown. */
public interface WaitReason {
    Optional<Waiting> reasonFor(String releaseId);

    /**
     * @param urgency the highest wins: 90 an incident, 70 a person, 50 another release or a window, 30 a tool
     * @param sentence one plain sentence, without a full stop at its end
     * @param until when it ends by itself, if that is known
     */
    record Waiting(
            int urgency,
            String sentence,
            Instant since,
            @Nullable Instant until) {}
}
