package org.releasemanager.effect.bpmn;

import org.releasemanager.effect.Effects;
import org.releasemanager.engine.spi.WakePromise;
import org.springframework.stereotype.Component;

/** The receive tasks that wait for an outside effect, of whatever kind. */
@Component
class EffectWakePromise implements WakePromise {
    private final Effects effects;

    EffectWakePromise(Effects effects) {
        this.effects = effects;
    }

    @Override
    public boolean willWake(String processInstanceId, String activityId) {
        return effects.willWake(processInstanceId, activityId);
    }
}
