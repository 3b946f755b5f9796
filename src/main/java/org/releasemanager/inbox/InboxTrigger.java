package org.releasemanager.inbox;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When deliveries are handled: every second, and right after one came in; on threads of their own, for a copy of a repository may take its time. */
@Component
class InboxTrigger {
    private static final Logger log = LoggerFactory.getLogger(InboxTrigger.class);
    private static final int THREADS = 2;
    private static final int SECONDS_TO_FINISH = 20;

    private final SignalDispatcher dispatcher;

    /** Runs share what is due; one more than threads waits, the next would find nothing. */
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            InboxTrigger::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    InboxTrigger(SignalDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void wake() {
        workers.execute(dispatcher::handleDue);
    }

    @PreDestroy
    void finish() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            log.warn("A webhook is still being handled; it is handled again after the start");
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (broken, failure) -> log.error("Webhooks could not be handled; the next try is in a second", failure));
        return thread;
    }
}
