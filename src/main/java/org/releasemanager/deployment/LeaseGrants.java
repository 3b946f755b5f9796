package org.releasemanager.deployment;

import java.util.HashSet;
import java.util.Set;
import org.releasemanager.deployment.LeaseStore.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands free environments to the next in the queue and wakes the steps that waited for them; on any number of nodes. */
@Component
class LeaseGrants {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseGrants.class);

    private final LeaseStore store;
    private final StepWaker steps;
    private final WorkTransactions transactions;

    LeaseGrants(LeaseStore store, StepWaker steps, WorkTransactions transactions) {
        this.store = store;
        this.steps = steps;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${release-manager.deployment.poll-every:PT0.5S}")
    void tick() {
        grantFree();
        store.grantedButNotWoken().forEach(this::wake);
    }

    /** One grant per environment: its first request whose process still lives. */
    void grantFree() {
        Set<String> served = new HashSet<>();
        for (Request request : store.grantable()) {
            String environment = request.product() + "/" + request.environment();
            if (served.contains(environment)) {
                continue;
            }
            if (!steps.isAlive(request.processInstanceId())) {
                store.drop(request);
            } else {
                served.add(environment);
                grant(request);
            }
        }
    }

    /** @return false if another node was faster, or the request was withdrawn meanwhile */
    boolean grant(Request request) {
        store.ensureLease(request.product(), request.environment());
        return transactions.allOrNothing(() -> store.markGranted(request) && store.take(request));
    }

    private void wake(Request request) {
        try {
            boolean woken = transactions.allOrNothing(
                    () -> store.markWoken(request) && steps.wake(request.processInstanceId(), request.activityId()));
            if (!woken && !steps.isAlive(request.processInstanceId())) {
                store.markWoken(request);
            }
        } catch (RuntimeException failure) {
            // One release whose process cannot go on now must not keep the environments of the others.
            LOG.warn(
                    "Step {} of release {} could not be woken; it is tried again",
                    request.activityId(),
                    request.releaseId(),
                    failure);
        }
    }
}
