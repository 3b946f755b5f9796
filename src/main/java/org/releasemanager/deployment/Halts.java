package org.releasemanager.deployment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.deployment.HaltStore.Halt;
import org.releasemanager.deployment.LeaseStore.Request;
import org.releasemanager.deployment.spi.Standstill;
import org.releasemanager.effect.Step;
import org.releasemanager.effect.StepWaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases for which nothing new may begin: they wait where they would take an environment or start a deployment. */
@Component
public class Halts {
    private static final Logger LOG = LoggerFactory.getLogger(Halts.class);

    private final HaltStore store;
    private final LeaseStore leases;
    private final ObjectProvider<Standstill> standstills;
    private final StepWaker steps;
    private final TransactionTemplate transaction;

    Halts(
            HaltStore store,
            LeaseStore leases,
            ObjectProvider<Standstill> standstills,
            StepWaker steps,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.leases = leases;
        this.standstills = standstills;
        this.steps = steps;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Since when the release waits where nothing may begin now, whatever the cause; empty when it is not there. */
    public Optional<Instant> since(String releaseId) {
        return store.since(releaseId).or(() -> leases.ofRelease(releaseId, "WAITING").stream()
                .findFirst()
                .map(Request::requestedAt));
    }

    /** Whether a deployment that was not allowed to start is still to wake this step. */
    public boolean willWake(String processInstanceId, String activityId) {
        return store.willWake(processInstanceId, activityId);
    }

    /** @param step to wake when it may be asked again
     *  @return whether nothing may begin for the release now */
    boolean halt(String releaseId, Step step) {
        boolean halted = !among(List.of(releaseId)).isEmpty();
        if (halted) {
            store.remember(releaseId, step);
        }
        return halted;
    }

    Set<String> among(Collection<String> releaseIds) {
        Set<String> halted = new HashSet<>();
        if (!releaseIds.isEmpty()) {
            standstills.stream().forEach(standstill -> halted.addAll(standstill.among(releaseIds)));
        }
        return halted;
    }

    @Scheduled(fixedDelayString = "${release-manager.deployment.poll-every:PT0.5S}")
    void tick() {
        List<Halt> all = store.all();
        Set<String> still = among(all.stream().map(Halt::releaseId).distinct().toList());
        all.stream().filter(halt -> !still.contains(halt.releaseId())).forEach(this::wake);
    }

    private void wake(Halt halt) {
        try {
            boolean woken = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean done = store.forget(halt) && steps.wake(halt.processInstanceId(), halt.activityId());
                if (!done) {
                    status.setRollbackOnly();
                }
                return done;
            }));
            if (!woken && !steps.isAlive(halt.processInstanceId())) {
                store.forget(halt);
            }
        } catch (RuntimeException failure) {
            // One release whose process cannot go on now must not keep the others.
            LOG.warn("Release {} could not be woken; it is tried again", halt.releaseId(), failure);
        }
    }
}
