package org.releasemanager.effect;

import org.springframework.stereotype.Component;

/** The poller of the ledger, for benches of other rooms. */
@Component
public class EffectTick {
    private final EffectPoller poller;

    EffectTick(EffectPoller poller) {
        this.poller = poller;
    }

    /** Looks at everything that is due now. */
    public void now() {
        poller.tick();
    }
}
