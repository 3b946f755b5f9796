package org.releasemanager.release.bpmn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.spi.WaitWatcher;
import org.releasemanager.release.SpanKind;
import org.releasemanager.release.Waits;
import org.springframework.stereotype.Component;

/** Keeps what the processes of releases wait for; of news, the model says what kind they are. */
@Component
class WaitRecorder implements WaitWatcher {
    private final Waits waits;

    WaitRecorder(Waits waits) {
        this.waits = waits;
    }

    @Override
    public void begun(Wait wait) {
        waits.begin(new org.releasemanager.release.Wait(
                wait.id(), wait.businessKey(), kind(wait), wait.label(), wait.element(), null, wait.since(), null));
    }

    @Override
    public void ended(String id, Instant at, @Nullable String person) {
        waits.end(id, at, person);
    }

    private static SpanKind kind(Wait wait) {
        return switch (wait.what()) {
            case PERSON -> SpanKind.HUMAN;
            case REPAIR -> SpanKind.TROUBLE;
            case MOMENT -> SpanKind.WINDOW;
            case NEWS -> wait.word() == null ? SpanKind.WORK : SpanKind.valueOf(wait.word());
        };
    }
}
