package org.releasemanager.coordination.dependency;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.releasemanager.release.ReleaseMoved;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** When dependencies are looked at: every second, and right after a release has moved; what is asked outside, more rarely. */
@Component
class DependencyTrigger {
    private final DependencyWatch watch;
    private final DependencyWaits waits;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();

    DependencyTrigger(DependencyWatch watch, DependencyWaits waits, TaskScheduler scheduler, Clock clock) {
        this.watch = watch;
        this.waits = waits;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${release-manager.coordination.look-every:PT1S}")
    void look() {
        asked.set(false);
        watch.lookQuickly();
        waits.wakeAll();
    }

    @Scheduled(fixedDelayString = "${release-manager.coordination.ask-every:PT15S}")
    void ask() {
        watch.lookOutside();
    }

    /** After it is committed, and not in its thread: who moves a release does not wait for those who wait for it. */
    @TransactionalEventListener({ReleaseMoved.class, DependenciesChanged.class})
    void sooner() {
        if (asked.compareAndSet(false, true)) {
            scheduler.schedule(this::look, clock.instant());
        }
    }
}
