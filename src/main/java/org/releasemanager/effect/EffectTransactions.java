package org.releasemanager.effect;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The bounds of transactions in this room. No tool is ever called inside one that was opened here. */
@Component
class EffectTransactions {
    private final TransactionTemplate own;
    private final TransactionTemplate joined;

    EffectTransactions(PlatformTransactionManager manager) {
        joined = new TransactionTemplate(manager);
        own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Commits on its own, whatever becomes of the caller: what a tool was asked must be known after a crash. */
    <T> T own(Supplier<T> work) {
        return Objects.requireNonNull(own.execute(status -> work.get()));
    }

    /** All together, in the caller's transaction if there is one. */
    boolean joined(Supplier<Boolean> work) {
        return Objects.requireNonNull(joined.execute(status -> work.get()));
    }

    /** Keeps the work only if all of it came true. */
    boolean allOrNothing(Supplier<Boolean> work) {
        return Objects.requireNonNull(own.execute(status -> {
            boolean done = work.get();
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }
}
