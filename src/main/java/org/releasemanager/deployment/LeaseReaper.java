package org.releasemanager.deployment;

import org.releasemanager.deployment.LeaseStore.Held;
import org.releasemanager.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Frees environments of releases that ended without giving them back, once the tool confirms that nothing runs there. */
@Component
class LeaseReaper {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseReaper.class);

    private final LeaseStore store;
    private final EnvironmentLeases leases;
    private final Releases releases;
    private final EnvironmentActivity activity;

    LeaseReaper(LeaseStore store, EnvironmentLeases leases, Releases releases, EnvironmentActivity activity) {
        this.store = store;
        this.leases = leases;
        this.releases = releases;
        this.activity = activity;
    }

    @Scheduled(fixedDelayString = "${release-manager.deployment.reap-every:PT30S}")
    void tick() {
        for (Held held : store.held()) {
            try {
                reap(held);
            } catch (RuntimeException outage) {
                // A tool that does not answer confirms nothing: its environment stays taken, the others are looked at.
                LOG.warn("{} stays with the ended release {}", held.environment(), held.releaseId(), outage);
            }
        }
    }

    private void reap(Held held) {
        if (releases.get(held.releaseId()).isEnded() && !activity.isBusy(held.releaseId(), held.environment())) {
            leases.release(held.releaseId(), held.environment());
            LOG.info("{} was still with {}, which has ended: freed", held.environment(), held.releaseId());
        }
    }
}
