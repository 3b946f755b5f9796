package org.releasemanager.effect;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether the calls of a step fit into the lock of its job. A step that takes longer than its lock is started again while it
 * still runs, for ever and without an incident: so whoever calls the outside has its deadlines checked here at start.
 */
@Component
public class CallBudgets {
    private static final String LOCK = "camunda.bpm.job-execution.lock-time-in-millis";
    private static final long STANDARD_LOCK = Duration.ofMinutes(5).toMillis();

    private final Duration lock;

    CallBudgets(Environment environment) {
        long millis = Binder.get(environment).bind(LOCK, Long.class).orElse(STANDARD_LOCK);
        lock = Duration.ofMillis(millis);
    }

    /** @throws IllegalStateException naming the property, if the calls could take half the lock or longer: the start fails */
    public void check(CallBudget budget) {
        Duration longest = budget.longest();
        if (longest.compareTo(lock.dividedBy(2)) >= 0) {
            throw new IllegalStateException(budget.property() + ": " + budget.deadline() + " and " + budget.retries()
                    + " retries can take " + longest + ", which is not less than half of " + LOCK + " (" + lock
                    + "): shorten the deadline, retry less often, or lengthen the lock");
        }
    }
}
