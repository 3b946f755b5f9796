package org.releasemanager.deployment;

import java.util.Optional;
import org.releasemanager.effect.Effect;
import org.releasemanager.effect.Effects;
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

    private final Effects effects;

    DeploymentFinishedReceiver(Effects effects) {
        this.effects = effects;
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
        Optional<Effect> work = effects.find(key).filter(effect -> effects.lookNow(key));
        return work.isPresent()
                ? new Reception.Accepted(
                        "The tool is asked about " + key, work.get().releaseId())
                : new Reception.NotYet("There is no work " + key);
    }
}
