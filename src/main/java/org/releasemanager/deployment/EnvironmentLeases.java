package org.releasemanager.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.LeaseStore.Request;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/**
 * One release at a time holds an environment of a product, for as long as it needs (days, in acceptance): a lease does not
 * expire while its holder lives. The others wait in order of arrival, hotfixes before all others.
 */
@Component
public class EnvironmentLeases {
    private static final int ORDINARY = 0;
    private static final int URGENT = 10;

    private final LeaseStore store;
    private final Releases releases;

    EnvironmentLeases(LeaseStore store, Releases releases) {
        this.store = store;
        this.releases = releases;
    }

    /**
     * Gets in the queue, in the caller's transaction; the step is woken when the environment is the release's. A release
     * that holds it already keeps it, with the same token. May be repeated.
     */
    public void request(String releaseId, String environment, String processInstanceId, String activityId) {
        Release release = releases.get(releaseId);
        String known = release.product().environment(environment).key();
        Request request =
                new Request(0, releaseId, release.product().key(), known, processInstanceId, activityId, Instant.EPOCH);
        if (!store.renew(request)) {
            store.queue(request, release.type() == ReleaseType.HOTFIX ? URGENT : ORDINARY);
        }
    }

    /** Gives the environment back, or leaves the queue; the next one is granted within a second. May be repeated. */
    public void release(String releaseId, String environment) {
        store.withdraw(releaseId, environment);
        store.free(releaseId, environment);
    }

    /** The fencing token of the release's lease; empty if it does not hold the environment. */
    public OptionalLong token(String releaseId, String environment) {
        return store.token(releaseId, environment);
    }

    public Optional<String> holder(String product, String environment) {
        return store.holder(product, environment);
    }

    /** Whether an environment that was asked for is still to wake this step. */
    public boolean willWake(String processInstanceId, String activityId) {
        return store.willWake(processInstanceId, activityId);
    }

    /** Where the release queues now, if it does. */
    Optional<Place> placeOf(String releaseId) {
        return store.ofRelease(releaseId, "WAITING").stream().findFirst().map(this::place);
    }

    private Place place(Request request) {
        List<Long> queue = store.queue(request.product(), request.environment()).stream()
                .map(Request::id)
                .toList();
        return new Place(
                request.environment(),
                queue.indexOf(request.id()) + 1,
                store.holder(request.product(), request.environment()).orElse(null),
                request.requestedAt());
    }

    /** @param position 1 is next
     *  @param holder the release that has it now; null if it is about to be granted */
    record Place(String environment, int position, @Nullable String holder, Instant since) {}
}
