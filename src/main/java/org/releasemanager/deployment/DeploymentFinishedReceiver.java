package org.releasemanager.deployment;

import java.time.Clock;
import org.releasemanager.inbox.spi.Reception;
import org.releasemanager.inbox.spi.Signal;
import org.releasemanager.inbox.spi.SignalReceiver;
import org.springframework.stereotype.Component;

/**
 * A tool says {@code deployment.finished} with the {@code key} of the work: it is looked at now and not a second later.
 * How it ended is asked of the tool itself, never taken from the webhook.
 */
@Component
class DeploymentFinishedReceiver implements SignalReceiver {
    static final String EVENT = "deployment.finished";

    private final WorkStore works;
    private final Clock clock;

    DeploymentFinishedReceiver(WorkStore works, Clock clock) {
        this.works = works;
        this.clock = clock;
    }

    @Override
    public Reception receive(Signal signal) {
        if (!signal.event().equals(EVENT)) {
            return new Reception.NotMine();
        }
        var key = signal.data().map(data -> data.path("key").asText("")).orElse("");
        if (key.isBlank()) {
            return new Reception.Refused("key: is missing: name the work that has finished");
        }
        return works.lookAgain(key, clock.instant())
                ? new Reception.Accepted(
                        "The tool is asked about " + key, works.get(key).releaseId())
                : new Reception.NotYet("There is no work " + key);
    }
}
