package org.releasemanager.effect.outbox;

import static org.mockito.Mockito.after;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTriggerTest {
    private final OutboxSender sender = mock(OutboxSender.class);
    private final OutboxTrigger trigger = new OutboxTrigger(sender);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:trigger")));

    @AfterEach
    void stop() throws InterruptedException {
        trigger.finish();
    }

    @Test
    void sendingStartsRightAfterTheCommitAndNotBefore() {
        transaction.executeWithoutResult(status -> {
            trigger.wakeAfterCommit();
            verify(sender, after(100).never()).sendDue();
        });

        verify(sender, timeout(10_000)).sendDue();
    }

    @Test
    void rolledBackTransactionSendsNothing() {
        transaction.executeWithoutResult(status -> {
            trigger.wakeAfterCommit();
            status.setRollbackOnly();
        });

        verify(sender, never()).sendDue();
    }

    @Test
    void failureOfOneRunDoesNotStopTheNext() {
        doThrow(new IllegalStateException("database away"))
                .doNothing()
                .when(sender)
                .sendDue();

        trigger.wake();
        verify(sender, timeout(10_000)).sendDue();
        trigger.wake();

        verify(sender, timeout(10_000).times(2)).sendDue();
    }
}
