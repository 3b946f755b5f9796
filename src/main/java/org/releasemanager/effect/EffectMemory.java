package org.releasemanager.effect;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one place where a key is remembered. A step that the engine executes again (after a crash, or by a retry) finds its
 * effect here and keeps the key; only a step that is reached anew gets a new one.
 */
@Component
public class EffectMemory {
    private final EffectStore store;

    EffectMemory(EffectStore store) {
        this.store = store;
    }

    /** What this step has already begun with the subject: its end was never told to the step. */
    public Optional<Effect> of(String subject, Step step) {
        return last(subject).filter(effect -> !effect.signalled() && step.equals(effect.waiting()));
    }

    /** The last effect on this subject, whoever waits or waited for it. */
    public Optional<Effect> last(String subject) {
        return store.last(subject);
    }
}
