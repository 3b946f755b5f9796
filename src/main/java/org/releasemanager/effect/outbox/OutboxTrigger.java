package org.releasemanager.effect.outbox;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When the outbox is emptied: every two seconds, and right after something was put in; on a thread of its own, for mail servers are slow. */
@Component
class OutboxTrigger {
    private static final Logger log = LoggerFactory.getLogger(OutboxTrigger.class);
    private static final int SECONDS_TO_FINISH = 20;

    private final OutboxSender sender;

    /** One run at work and one to follow: more would find nothing. */
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            OutboxTrigger::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    OutboxTrigger(OutboxSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void wake() {
        worker.execute(sender::sendDue);
    }

    /** Does not hold up the transaction, and does not look before it has committed. */
    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            log.warn("A message is still being sent; it will be shown as one that may have been sent");
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "outbox");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (broken, failure) -> log.error("Messages could not be sent; the next try is in seconds", failure));
        return thread;
    }
}
