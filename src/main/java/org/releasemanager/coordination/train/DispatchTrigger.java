package org.releasemanager.coordination.train;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When trains are seen off: every second, by any node. */
@Component
class DispatchTrigger {
    private final Dispatcher dispatcher;

    DispatchTrigger(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(fixedDelayString = "${release-manager.coordination.look-every:PT1S}")
    void look() {
        dispatcher.dispatch();
    }
}
