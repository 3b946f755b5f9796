package org.releasemanager.effect;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CallBudgetsTest {
    private static final String DEADLINE = "release-manager.integrations.ci.deadline";

    @Test
    void callsThatCouldOutliveHalfTheLockAreRefusedByTheNameOfTheirSetting() {
        var budgets = new CallBudgets(
                new MockEnvironment().withProperty("camunda.bpm.job-execution.lock-time-in-millis", "60000"));

        assertThatThrownBy(() -> budgets.check(new CallBudget(DEADLINE, Duration.ofSeconds(10), 2)))
                .hasMessageStartingWith(DEADLINE + ": PT10S and 2 retries can take PT30S")
                .hasMessageContaining("lock-time-in-millis (PT1M)");
        assertThatCode(() -> budgets.check(new CallBudget(DEADLINE, Duration.ofMillis(9_999), 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutASettingTheEnginesOwnLockCounts() {
        var budgets = new CallBudgets(new MockEnvironment());

        assertThatThrownBy(() -> budgets.check(new CallBudget(DEADLINE, Duration.ofSeconds(150), 0)))
                .hasMessageContaining("(PT5M)");
        assertThatCode(() -> budgets.check(new CallBudget(DEADLINE, Duration.ofSeconds(149), 0)))
                .doesNotThrowAnyException();
    }
}
