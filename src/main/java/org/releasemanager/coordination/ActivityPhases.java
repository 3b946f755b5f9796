package org.releasemanager.coordination;

import java.util.Map;
import java.util.Optional;
import org.releasemanager.product.Product.Activity;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;

/** What products call the phases that have activities. */
final class ActivityPhases {
    private static final Map<Phase, Activity.Phase> PHASES = Map.of(
            Phase.DEVELOPMENT, Activity.Phase.DEVELOPMENT,
            Phase.PRE_RELEASE, Activity.Phase.PREPARATION,
            Phase.RELEASE, Activity.Phase.LAUNCH,
            Phase.POST_RELEASE, Activity.Phase.CLOSING);

    private ActivityPhases() {}

    /** Empty in the other phases. */
    static Optional<Activity.Phase> of(Release release) {
        return Optional.ofNullable(PHASES.get(release.phase()));
    }
}
