package org.releasemanager.calendar;

import java.util.Optional;
import org.releasemanager.deployment.spi.EnvironmentGuard;
import org.releasemanager.product.Product.Environment.Kind;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** A release that queued for production until a freeze began, or until its window was over, does not get it. */
@Component
class WindowGuard implements EnvironmentGuard {
    private final Releases releases;
    private final LaunchTimes times;

    WindowGuard(Releases releases, LaunchTimes times) {
        this.releases = releases;
        this.times = times;
    }

    @Override
    public Optional<Against> reasonAgainst(String releaseId, String environment) {
        var release = releases.get(releaseId);
        if (release.product().environment(environment).kind() != Kind.PRODUCTION) {
            return Optional.empty();
        }
        return times.of(release) instanceof LaunchTime.Shut shut
                ? Optional.of(new Against(shut.sentence(), shut.until()))
                : Optional.empty();
    }
}
