package org.releasemanager.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.releasemanager.coordination.TeamActivity.State;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.duty.Duties;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseType;
import org.springframework.stereotype.Component;

/**
 * What a hotfix leaves out on its way to production ({@code develop-release.bpmn} draws it), and its teams do afterwards: only
 * if it is live, and before the release can be closed.
 */
@Component
class ShortWay {
    /** Two working days, from the beginning of the phase after production has changed. */
    static final Duration TIME = Duration.ofDays(2);

    private static final Map<Activity, String> LEFT_OUT =
            Map.of(Activity.ASSURE_QUALITY, "testing", Activity.UPDATE_DOCUMENTATION, "development");

    private final Deployments deployments;
    private final Duties duties;

    ShortWay(Deployments deployments, Duties duties) {
        this.deployments = deployments;
        this.duties = duties;
    }

    List<TeamActivity> owed(Release release, Product.Activity.Phase phase, Instant now) {
        boolean isOwed = release.type() == ReleaseType.HOTFIX
                && phase == Product.Activity.Phase.CLOSING
                && !deployments
                        .deployedServices(
                                release.id(), release.product().production().key())
                        .isEmpty();
        return isOwed
                ? LEFT_OUT.keySet().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(activity -> owed(release, activity, now))
                        .toList()
                : List.of();
    }

    private TeamActivity owed(Release release, Activity activity, Instant now) {
        return new TeamActivity(
                0,
                release.id(),
                release.round(),
                "hotfix:" + activity.definition(),
                activity.label() + ", left out by the hotfix",
                List.of(LEFT_OUT.getOrDefault(activity, "testing")),
                Product.Activity.Phase.CLOSING,
                true,
                true,
                duties.after(release, now, TIME),
                null,
                now,
                null,
                State.OPEN,
                null);
    }
}
