package org.releasemanager.engine.retry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.PermanentFailure;
import org.releasemanager.engine.retry.Trouble.Kind;
import org.releasemanager.engine.spi.PermanentFailures;
import org.releasemanager.engine.spi.Postponement;

/** Tells the three kinds of trouble apart. What nobody knows may pass. */
class Troubles {
    /** The engine names an error that no boundary event catches in its message only. */
    private static final Pattern UNCAUGHT = Pattern.compile(
            "throws an error event with errorCode '(.*?)' and errorMessage '(.*)', but no error handler",
            Pattern.DOTALL);

    /** An expression that was refused, or that names a bean or variable that is not there. */
    private static final Pattern UNRESOLVABLE = Pattern.compile(
            "did neither resolve to an implementation of|no processes deployed with key|cannot be found");

    private final Supplier<Stream<PermanentFailures>> rooms;
    private final Supplier<Stream<Postponement>> postponements;

    /** The rooms are asked when something has failed: they need the engine themselves. */
    Troubles(Supplier<Stream<PermanentFailures>> rooms, Supplier<Stream<Postponement>> postponements) {
        this.rooms = rooms;
        this.postponements = postponements;
    }

    Trouble of(Throwable failure) {
        List<Throwable> chain = Causes.of(failure);
        for (Throwable cause : chain) {
            if (cause instanceof BpmnError error) {
                return uncaught(error.getErrorCode(), String.valueOf(error.getMessage()));
            }
            if (cause instanceof BusinessError error) {
                return uncaught(error.errorCode().code(), String.valueOf(error.getMessage()));
            }
            var named = UNCAUGHT.matcher(String.valueOf(cause.getMessage()));
            if (named.find()) {
                return uncaught(named.group(1), named.group(2));
            }
        }
        String sentence = Causes.sentence(chain);
        return chain.stream().anyMatch(this::isPermanent)
                ? new Trouble(Kind.PERMANENT, sentence + " (it was not tried again: somebody has to change something)")
                : new Trouble(Kind.TRANSIENT, sentence, notBefore(chain));
    }

    private @Nullable Instant notBefore(List<Throwable> chain) {
        return chain.stream()
                .flatMap(cause -> postponements.get().flatMap(room -> room.notBefore(cause).stream()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Trouble uncaught(String code, String reason) {
        return new Trouble(Kind.BUSINESS, reason + " (the process has no way to go on after '" + code + "')");
    }

    private boolean isPermanent(Throwable cause) {
        return cause instanceof PermanentFailure
                || cause instanceof ELException
                || UNRESOLVABLE.matcher(String.valueOf(cause.getMessage())).find() && Causes.isOfTheEngine(cause)
                || rooms.get().flatMap(room -> room.types().stream()).anyMatch(type -> type.isInstance(cause));
    }
}
