package org.releasemanager.effect.bpmn;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.effect.http.CallFailure;
import org.releasemanager.engine.spi.PermanentFailures;
import org.releasemanager.engine.spi.Postponement;
import org.springframework.stereotype.Component;

/** What failed calls mean for the step that made them. */
@Component
class CallFailures implements PermanentFailures, Postponement {
    @Override
    public Set<Class<? extends Exception>> types() {
        return Set.of(CallFailure.NotPermitted.class, CallFailure.AddressRefused.class);
    }

    @Override
    public Optional<Instant> notBefore(Throwable failure) {
        return failure instanceof CallFailure.Busy busy ? Optional.of(busy.notBefore()) : Optional.empty();
    }
}
