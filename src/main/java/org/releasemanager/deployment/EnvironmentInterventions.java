package org.releasemanager.deployment;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.releasemanager.deployment.LeaseStore.Request;
import org.releasemanager.deployment.OverrideStore.Ask;
import org.releasemanager.deployment.OverrideStore.Lease;
import org.releasemanager.effect.FirstLine;
import org.releasemanager.effect.StepWaker;
import org.releasemanager.product.Product;
import org.releasemanager.product.Products;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People overrule the queue of an environment: each time with a reason, on the record of every release that it concerns.
 * Where the tool does not confirm that nothing runs, it takes two of them.
 */
@Component
public class EnvironmentInterventions {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;

    private final Products products;
    private final Releases releases;
    private final LeaseStore leases;
    private final OverrideStore overrides;
    private final EnvironmentActivity activity;
    private final StepWaker steps;
    private final Deviations deviations;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    EnvironmentInterventions(
            Products products,
            Releases releases,
            LeaseStore leases,
            OverrideStore overrides,
            EnvironmentActivity activity,
            StepWaker steps,
            Deviations deviations,
            Timeline timeline,
            PlatformTransactionManager transactions) {
        this.products = products;
        this.releases = releases;
        this.leases = leases;
        this.overrides = overrides;
        this.activity = activity;
        this.steps = steps;
        this.deviations = deviations;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes the environment from the release that holds it. A holder that still deploys goes to the end of the queue; what it
     * writes under its old token is refused by the tool.
     *
     * @param force although the tool says that something runs, or does not answer: waits for a second person
     */
    public Intervention free(String product, String environment, String person, String reason, boolean force) {
        Optional<Intervention> refusal = refusal(product, environment, reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Lease> held = overrides.lease(product, environment);
        if (held.isEmpty()) {
            return new Intervention.NotPossible(
                    "Nobody holds " + environment + " of " + product + ": there is nothing to free");
        }
        Lease lease = held.get();
        Optional<String> running = whatRuns(lease);
        if (running.isEmpty()) {
            return freed(lease, person, reason, Optional.empty());
        }
        return force
                ? forced(lease, person, reason, running.get())
                : new Intervention.NotPossible(running.get()
                        + ". Stop it there first; or ask with force, which a second person has to confirm");
    }

    /** Lets a release that waits for the environment go before all others that do. */
    public Intervention toFront(String product, String environment, String release, String person, String reason) {
        Optional<Intervention> refusal = refusal(product, environment, reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Request> queue = leases.queue(product, environment);
        boolean moved = inOneTransaction(() -> {
            boolean waits = overrides.moveToFront(product, environment, release);
            if (waits) {
                overrides.done(product, environment, "FRONT", release, person, reason);
                tellQueue(queue, release, environment, person, reason);
            }
            return waits;
        });
        return moved
                ? new Intervention.Done(release + " is next for " + environment)
                : new Intervention.NotPossible(release + " does not wait for " + environment + " of " + product);
    }

    private Intervention forced(Lease lease, String person, String reason, String running) {
        List<Ask> asked = overrides.open(lease);
        Optional<Ask> other =
                asked.stream().filter(ask -> !ask.person().equals(person)).findFirst();
        if (other.isPresent()) {
            return freed(lease, person, reason, other);
        }
        if (asked.isEmpty()) {
            inOneTransaction(() -> {
                overrides.ask(lease, person, reason);
                String text =
                        person + " asks to free " + lease.environment() + ": " + OneLine.of(reason) + ". " + running;
                timeline.record(lease.holder(), person, "environment-free-asked", text);
                return true;
            });
        }
        return new Intervention.Asked(running + ". A second person has to ask for the same within the hour");
    }

    private Intervention freed(Lease lease, String person, String reason, Optional<Ask> first) {
        boolean ended = releases.get(lease.holder()).isEnded();
        boolean done = inOneTransaction(() -> {
            if (ended || !deploysStill(lease)) {
                leases.withdraw(lease.holder(), lease.environment());
            } else {
                overrides.queueAgain(lease);
            }
            first.ifPresentOrElse(
                    ask -> overrides.agreed(ask, person),
                    () -> overrides.done(lease.product(), lease.environment(), "FREE", lease.holder(), person, reason));
            tellHolder(lease, ended, person, sentence(lease, person, reason, first), first);
            return overrides.free(lease);
        });
        return done
                ? new Intervention.Done(lease.environment() + " is free; " + lease.holder() + " had it")
                : new Intervention.NotPossible(
                        lease.holder() + " has given " + lease.environment() + " back meanwhile");
    }

    /** Keeps the work only if it says that it came true. */
    private boolean inOneTransaction(BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = work.getAsBoolean();
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    private boolean deploysStill(Lease lease) {
        return leases.ofRelease(lease.holder(), "GRANTED").stream()
                .filter(request -> request.environment().equals(lease.environment()))
                .anyMatch(request -> steps.isAlive(request.processInstanceId()));
    }

    /** A tool that does not answer confirms nothing. */
    private Optional<String> whatRuns(Lease lease) {
        try {
            return activity.isBusy(lease.holder(), lease.environment())
                    ? Optional.of("Work of " + lease.holder() + " still runs in " + lease.environment())
                    : Optional.empty();
        } catch (RuntimeException outage) {
            return Optional.of("The tool of " + lease.environment() + " does not say whether something runs there"
                    + FirstLine.behindColon(outage.getMessage()));
        }
    }

    private static String sentence(Lease lease, String person, String reason, Optional<Ask> first) {
        String who = first.map(ask -> ask.person() + " and " + person).orElse(person);
        String why = first.map(ask -> ask.reason() + "; " + reason).orElse(reason);
        String although = first.isPresent() ? " although the tool did not confirm that nothing runs there" : "";
        return who + " took " + lease.environment() + " (token " + lease.token() + ") away" + although + ": "
                + OneLine.of(why);
    }

    private void tellHolder(Lease lease, boolean ended, String person, String text, Optional<Ask> first) {
        if (ended) {
            timeline.record(lease.holder(), person, "environment-freed", text);
        } else {
            Deviation.Kind kind = Deviation.Kind.OVERRIDE;
            first.ifPresentOrElse(
                    ask -> deviations.recordByTwo(
                            lease.holder(), kind, lease.environment(), ask.person(), person, text),
                    () -> deviations.record(lease.holder(), kind, lease.environment(), person, text));
        }
    }

    private void tellQueue(List<Request> queue, String release, String environment, String person, String reason) {
        deviations.record(
                release,
                Deviation.Kind.OVERRIDE,
                environment,
                person,
                person + " moved it to the front for " + environment + ": " + OneLine.of(reason));
        queue.stream()
                .map(Request::releaseId)
                .takeWhile(other -> !other.equals(release))
                .forEach(other -> timeline.record(
                        other,
                        person,
                        "environment-overtaken",
                        person + " let " + release + " go first for " + environment + ": " + OneLine.of(reason)));
    }

    private Optional<Intervention> refusal(String product, String environment, String reason) {
        boolean known = products.all().stream()
                .filter(one -> one.key().equals(product))
                .flatMap(one -> one.environments().stream())
                .map(Product.Environment::key)
                .anyMatch(environment::equals);
        if (!known && overrides.lease(product, environment).isEmpty()) {
            return Optional.of(new Intervention.UnknownEnvironment(
                    "Product '" + product + "' has no environment '" + environment + "'"));
        }
        int length = reason.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON
                ? Optional.empty()
                : Optional.of(new Intervention.Invalid(
                        "reason", "must say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters"));
    }
}
