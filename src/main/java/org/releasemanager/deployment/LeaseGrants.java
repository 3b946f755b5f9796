package org.releasemanager.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.releasemanager.deployment.LeaseStore.Request;
import org.releasemanager.effect.StepWaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands free environments to the next in the queue and wakes the steps that waited for them; on any number of nodes. */
@Component
class LeaseGrants {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseGrants.class);

    private final LeaseStore store;
    private final Halts halts;
    private final EnvironmentGuards guards;
    private final StepWaker steps;
    private final TransactionTemplate transaction;

    LeaseGrants(
            LeaseStore store,
            Halts halts,
            EnvironmentGuards guards,
            StepWaker steps,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.halts = halts;
        this.guards = guards;
        this.steps = steps;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${release-manager.deployment.poll-every:PT0.5S}")
    void tick() {
        grantFree();
        store.grantedButNotWoken().forEach(this::wake);
    }

    /** One grant per environment: its first request whose process still lives, and which may have it now. */
    void grantFree() {
        Set<String> served = new HashSet<>();
        List<Request> grantable = store.grantable();
        Set<String> halted = halts.among(
                grantable.stream().map(Request::releaseId).distinct().toList());
        for (Request request : grantable) {
            String environment = request.product() + "/" + request.environment();
            if (served.contains(environment) || halted.contains(request.releaseId())) {
                continue;
            }
            if (!steps.isAlive(request.processInstanceId())) {
                store.drop(request);
            } else if (guards.reasonAgainst(request.releaseId(), request.environment())
                    .isEmpty()) {
                served.add(environment);
                grant(request);
            }
        }
    }

    /** @return false if another node was faster, or the request was withdrawn meanwhile */
    boolean grant(Request request) {
        store.ensureLease(request.product(), request.environment());
        return allOrNothing(() -> store.markGranted(request) && store.take(request));
    }

    /** Keeps the work only if all of it came true. */
    private boolean allOrNothing(Supplier<Boolean> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean done = work.get();
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    private void wake(Request request) {
        try {
            boolean woken = allOrNothing(
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
