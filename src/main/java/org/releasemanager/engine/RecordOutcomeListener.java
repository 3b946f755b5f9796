package org.releasemanager.engine;

import org.springframework.stereotype.Component;

/** Records how a phase ended: what the model writes beside its end event goes into the variable {@code outcome}. */
@Component
class RecordOutcomeListener extends ReleaseListener {
    private static final Variable<String> OUTCOME = Variable.of("outcome", String.class);

    @Override
    protected void notify(ReleaseContext context) {
        context.set(OUTCOME, context.property(OUTCOME.name()));
    }
}
